package org.waymark.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.waymark.history.History;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/**
 * What every step that changes a plan has in common: the manager alone takes it, gives a reason, and holds the plan; it begins in a
 * quarter after the finalised ones; and it has one entry in history.
 */
@RequestScoped
public class PlanWriting {

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final PlanWriter writer;
    private final History history;
    private final Validator validator;
    private final WordCheck words;

    PlanWriting(
            Caller caller,
            Answers answers,
            Today today,
            PlanWriter writer,
            History history,
            Validator validator,
            WordCheck words) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.writer = writer;
        this.history = history;
        this.validator = validator;
        this.words = words;
    }

    /** The plan, held, for its manager, who says why. 422 for what looks like personal data in anything that she typed. */
    Plan held(String key, Changes.Reasoned request) {
        return held(key, request, plan -> List.of());
    }

    /** @param known words that stand in the plan already, and have been looked at */
    Plan held(String key, Changes.Reasoned request, Function<Plan, Collection<String>> known) {
        caller.mustManage(key);
        Plan plan = Plan.seenBy(caller, key);
        plan.holdWhole();
        Faults.in(request, validator).refuseIfAny();
        Map<String, String> typed = request.typed();
        typed.values().removeAll(known.apply(plan));
        look(typed, request.confirmedWords());
        return plan;
    }

    /** 422 for what looks like personal data in words, by where they stand. */
    void look(Map<String, String> typed, List<String> confirmed) {
        words.look(typed, confirmed);
    }

    /** Of the plan's structure alone: what leads report does not stand in the way of changing the plan. */
    String tag(Plan plan) {
        return answers.tagOf(plan.key, plan.revision);
    }

    /** Holds the step against If-Match. @param present the thing as it stands, for who has read another version */
    void matches(Plan plan, boolean required, Supplier<Object> present) {
        answers.mustMatch(tag(plan), required, () -> ProblemException.changed(present.get(), tag(plan)));
    }

    /** 422 outside the plan; 409 unless everything from the quarter on is still open. */
    void mustBeOpenFrom(Plan plan, Quarter from, String pointer) {
        boolean outside = from.isBefore(plan.firstQuarter) || from.isAfter(plan.lastQuarter);
        new Faults()
                .addIf(outside, pointer, "It is outside the plan's quarters")
                .refuseIfAny();
        Optional<Quarter> finalised = lastFinalised(plan).filter(last -> !last.isBefore(from));
        if (finalised.isPresent()) {
            throw ProblemException.againstTheRules(
                    "%s is finalised, and its figures stand: let the change begin in %s or later, or reopen it with a reason."
                            .formatted(
                                    finalised.get().shortTitle(),
                                    finalised.get().next().shortTitle()));
        }
    }

    /** The quarter of today, or the plan's nearest to it that a change can begin in. */
    Quarter current(Plan plan) {
        Quarter open = lastFinalised(plan).map(Quarter::next).orElse(plan.firstQuarter);
        Quarter now = Quarter.containing(today.day());
        Quarter within = now.isAfter(plan.lastQuarter) ? plan.lastQuarter : now;
        return within.isBefore(open) ? open : within;
    }

    private static Optional<Quarter> lastFinalised(Plan plan) {
        return plan.finalised().isEmpty()
                ? Optional.empty()
                : Optional.of(plan.finalised().last());
    }

    /**
     * Stores the changed document.
     *
     * @param inRequest where in the request a part of the document comes from, by its pointer in the document
     */
    void change(Plan plan, PlanDocument document, Map<String, String> inRequest) {
        stored(document, inRequest, () -> writer.change(plan, document));
    }

    /** Stores a new plan, as {@link #change} does a changed one. */
    Plan create(PlanDocument document, Map<String, String> inRequest) {
        return stored(document, inRequest, () -> writer.create(document));
    }

    private Plan stored(PlanDocument document, Map<String, String> inRequest, Supplier<Plan> write) {
        UnaryOperator<String> pointer = inDocument -> inRequest.keySet().stream()
                .filter(part -> inDocument.startsWith(part + "/"))
                .findFirst()
                .map(part -> inRequest.get(part) + inDocument.substring(part.length()))
                .orElse(inDocument);
        try {
            PlanCheck.faultsIn(document, document.plan().key(), validator).refuseIfAny();
            Plan written = write.get();
            Plan.flush();
            return written;
        } catch (ProblemException refused) {
            throw refused.pointing(pointer);
        }
    }

    /** Its one entry. */
    void done(Plan plan, Action action, String operation, String reason, Object before, Object after) {
        Plan.flush();
        if (action.isRestricted()) {
            history.keepToPartners(plan.key, "actions/" + action.ref);
        }
        history.changed(
                caller,
                new History.Said(
                        plan.key,
                        action.ref,
                        action.partnerKeys(),
                        "actions/" + action.ref,
                        operation,
                        action.isRestricted() ? "MANAGER" : "PLAN",
                        null),
                reason,
                before,
                after);
    }

    /** Its one entry, of a step that is about another part of the plan. */
    void done(Plan plan, String subject, String operation, String reason, Object before, Object after) {
        Plan.flush();
        History.Said said = new History.Said(plan.key, null, List.of(), subject, operation, "PLAN", null);
        history.changed(caller, said, reason, before, after);
    }

    /** Its one entry, of a step that is about the whole plan. */
    void done(Plan plan, String operation, String reason, Object before, Object after) {
        Plan.flush();
        history.plan(caller, plan.key, operation, reason, before, after);
    }
}
