package org.waymark.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.waymark.platform.Caller;

/**
 * The actions and measures of plans as they were last read, for steps that change none of them: a plan changes a few times a year, and is
 * asked for with every update. Nothing here is changed, and nothing is stored on the strength of it without the database's word that it still
 * holds.
 */
@ApplicationScoped
public class KnownActions {

    private record Known(Plan plan, Map<String, Action> actions, Map<Long, Measure> measures) {}

    /** @param measures of its plan, by their ids */
    public record Seen(Action action, Map<Long, Measure> measures) {

        /** @throws Unknown where the plan did not have it when it was read */
        public Measure measure(long id) {
            return Optional.ofNullable(measures.get(id)).orElseThrow(Unknown::new);
        }
    }

    /** What is asked for was not there when the plan was last read, or the plan was not read yet. */
    public static final class Unknown extends RuntimeException {}

    /** As many as memory has room for. */
    private final Cache<String, Known> known =
            Caffeine.newBuilder().softValues().build();

    /**
     * An action that is held.
     *
     * @param revision of its plan, as it is by now: each change of the plan, its partners and its actions counts it
     * @param states of the plan's quarters by now, which are not counted
     */
    public Seen seenBy(Caller caller, String plan, String ref, long revision, QuarterStates states) {
        caller.mustSee(plan);
        Known atHand = known.getIfPresent(plan);
        if (atHand == null || atHand.plan.revision != revision || !atHand.plan.quarterStates.equals(states)) {
            atHand = read(Plan.seenBy(caller, plan));
            known.put(plan, atHand);
        }
        Action action = atHand.actions.get(ref);
        return new Seen(action == null ? Action.seenBy(caller, plan, ref) : action, atHand.measures);
    }

    /**
     * An action as it was last read. What is stored on the strength of it is stored on condition that the plan's revision and quarters are still
     * the same.
     *
     * @throws Unknown where it was not read yet
     */
    public Seen lastSeenBy(Caller caller, String plan, String ref) {
        caller.mustSee(plan);
        Known atHand = known.getIfPresent(plan);
        Action action = atHand == null ? null : atHand.actions.get(ref);
        if (action == null) {
            throw new Unknown();
        }
        return new Seen(action, atHand.measures);
    }

    /** With all that is looked at when the session that it was read in is closed. */
    private static Known read(Plan plan) {
        plan.nameAllPartners();
        Map<String, Action> actions =
                Action.of(plan).stream().collect(Collectors.toMap(action -> action.ref, Function.identity()));
        actions.values().forEach(action -> Hibernate.initialize(action.accountable));
        Map<Long, Measure> measures =
                Measure.of(plan).stream().collect(Collectors.toMap(measure -> measure.id, Function.identity()));
        return new Known(plan, actions, measures);
    }
}
