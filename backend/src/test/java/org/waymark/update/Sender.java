package org.waymark.update;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.waymark.history.History;
import org.waymark.platform.Access;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Roles;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;

/** Somebody of the police who sends, on a server that knows what it is given to know; and what happens while she does. */
final class Sender {

    private static final Quarter QUARTER = Quarter.of(OverHttp.Q);

    private final SmallPlan plan;
    private final Today today;
    private final History history;
    private final Validator validator;
    private final KnownUpdates known;
    private int tries;

    Sender(SmallPlan plan, Today today, History history, Validator validator, KnownUpdates known) {
        this.plan = plan;
        this.today = today;
        this.history = history;
        this.validator = validator;
        this.known = known;
    }

    /** @param meanwhile comes when the update has been read and checked. If it held by then, what happens could not */
    UpdateView sendWhile(String ref, Runnable meanwhile) {
        UpdateSteps steps = steps(new Interrupted(meanwhile));
        tries = 0;
        return steps.alone(() -> {
                    tries++;
                    return steps.submit(plan.key, ref, QUARTER, null);
                })
                .getEntity();
    }

    /** As part of the caller's transaction. */
    void sendWithOthers(String ref) {
        steps(today).submit(plan.key, ref, QUARTER, null);
    }

    /** A save at this very moment. */
    UpdateView saveAt(Instant moment, String ref, UpdateRequest said) {
        UpdateSteps steps = steps(new Today(Optional.of(OverHttp.DAY)) {
            @Override
            public Instant instant() {
                return moment;
            }
        });
        return QuarkusTransaction.requiringNew()
                .call(() -> steps.save(plan.key, ref, QUARTER, said).getEntity());
    }

    UpdateView recall(String ref) {
        UpdateSteps steps = steps(today);
        return steps.alone(() -> steps.recall(plan.key, ref, QUARTER)).getEntity();
    }

    void lookThrough(String ref) {
        steps(today).check(plan.key, ref, QUARTER);
    }

    /** How often the last send was tried. */
    int tries() {
        return tries;
    }

    private UpdateSteps steps(Today clock) {
        Caller police = Caller.as(new Access(
                "person:1",
                "Pat Price",
                null,
                false,
                Set.of(),
                Map.of(plan.key, new Access.Part(Set.of(Roles.LEAD), Set.of("police")))));
        return new UpdateSteps(police, new Unconditional(today), clock, history, validator, known);
    }

    private static final class Interrupted extends Today {

        private Runnable meanwhile;

        Interrupted(Runnable meanwhile) {
            super(Optional.of(OverHttp.DAY));
            this.meanwhile = meanwhile;
        }

        @Override
        public Instant instant() {
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            return super.instant();
        }
    }

    private static final class Unconditional extends Answers {

        Unconditional(Today today) {
            super(null, null, today, null, "test");
        }

        @Override
        public void mustMatch(Supplier<String> present, boolean required, Supplier<ProblemException> changed) {
            // What happens meanwhile is to be met by what stores the step, not by a condition of who asks.
        }
    }
}
