package org.waymark.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.stream.Stream;
import org.waymark.platform.Caller;
import org.waymark.platform.Sql;

/**
 * What writers hold until their transaction ends, so that they go one after the other. An action is held by its reference, whose row every
 * action has and which changes only with the whole plan: it is so short that those of many actions share a page, and to hold a row writes to
 * its page. Who holds several takes them in the database's order of their references, so that no two wait for each other in a circle.
 */
public final class Holds {

    private static final String HOLD = "select ref from reference where plan_id = %s and ref %s for update";
    private static final String KNOWN = HOLD.formatted("?", "= ?");
    private static final String NOT_READ_YET = HOLD.formatted("(select id from plan where plan_key = ?)", "= ?");
    private static final String WHOLE = "select ref from reference where plan_id = ? order by ref for update";

    private Holds() {}

    /** What holds an action, to be sent with what writes to it. */
    public static Sql of(Action action) {
        return Sql.of(KNOWN, action.plan.id, action.ref);
    }

    /** Several of a plan, each named once. */
    public static void take(Plan plan, Collection<String> refs) {
        if (!refs.isEmpty()) {
            String any = "in (" + String.join(", ", Collections.nCopies(refs.size(), "?")) + ") order by ref";
            Sql.of(
                            HOLD.formatted("?", any),
                            Stream.concat(Stream.of(plan.id), refs.stream()).toArray())
                    .run();
        }
    }

    /** An action that is not read yet; what is not there is not held. */
    public static void take(Caller caller, String plan, String ref) {
        caller.mustSee(plan);
        Sql.of(NOT_READ_YET, plan, ref).run();
    }

    /** An action as {@link Action#seenBy} finds it. It is held before it is read: it and its plan are as they are by now. */
    public static Action action(Caller caller, String plan, String ref) {
        take(caller, plan, ref);
        return Action.seenBy(caller, plan, ref);
    }

    /** Every action of a plan. */
    static void takeAll(Plan plan) {
        Sql.of(WHOLE, plan.id).run();
    }
}
