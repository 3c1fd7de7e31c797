package org.waymark.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.waymark.history.History;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.JsonColumn;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;

/** A plan is put as a document, within the caller's transaction: made where there is none, changed where there is one. */
@RequestScoped
public class DocumentSteps {

    private static final int LONGEST_REASON = 4000;

    private final Caller caller;
    private final Answers answers;
    private final PlanWriter writer;
    private final PlanWriting writing;
    private final History history;
    private final Managers managers;
    private final Validator validator;

    DocumentSteps(
            Caller caller,
            Answers answers,
            PlanWriter writer,
            PlanWriting writing,
            History history,
            Managers managers,
            Validator validator) {
        this.caller = caller;
        this.answers = answers;
        this.writer = writer;
        this.writing = writing;
        this.history = history;
        this.managers = managers;
        this.validator = validator;
    }

    /** What became of it. @param isNew there was none before */
    public record Put(PlanDocument document, boolean isNew, String tag) {}

    /** What is wrong with the document by itself, with pointers into it. @param key of the plan that it is put to */
    public Faults faultsIn(PlanDocument document, String key) {
        return PlanCheck.faultsIn(document, key, validator);
    }

    /**
     * @param reason null where nobody gave one
     * @param confirmedWords of the reason, which look like personal data and identify nobody
     */
    public Put put(String key, String reason, List<String> confirmedWords, PlanDocument document) {
        Plan stored = held(key);
        lookAt(reason, confirmedWords);
        faultsIn(document, key).refuseIfAny();
        PlanDocument before = stored == null ? null : PlanDocuments.of(stored);
        // As text, because 100 and 100.0 are the same number and two different objects.
        if (before != null && JsonColumn.write(document).equals(JsonColumn.write(before))) {
            return new Put(before, false, writing.tag(stored));
        }
        answers.mustMatch(
                stored == null ? null : writing.tag(stored),
                true,
                () -> ProblemException.changed(before, stored == null ? null : writing.tag(stored)));
        // By what was found above: what somebody else has made since is not written over.
        Plan written = stored == null ? writer.create(document) : writer.change(stored, document);
        Plan.flush();
        if (stored == null) {
            managers.join(caller, written);
        }
        PlanDocument after = PlanDocuments.of(written);
        keepRestricted(after);
        history.plan(caller, key, stored == null ? "plan created" : "plan changed", reason, before, after);
        return new Put(after, stored == null, writing.tag(written));
    }

    /** Null where there is none yet. */
    private Plan held(String key) {
        Plan stored = Plan.byKey(key).orElse(null);
        if (stored != null) {
            caller.mustManage(key);
            stored.holdWhole();
        } else if (!caller.mayMakePlans()) {
            throw ProblemException.forbidden(
                    "A new plan is put by somebody who manages a plan, or by a program whose token manages all plans.");
        }
        return stored;
    }

    private void lookAt(String reason, List<String> confirmedWords) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw ProblemException.malformed(
                    "Mend what is listed under errors.",
                    List.of(new Problem.Fault("reason", "At most 4,000 characters")));
        }
        if (reason != null) {
            writing.look(Map.of("reason", reason), confirmedWords);
        }
    }

    /** What all could read of an action before it was restricted is its partners' and the manager's in history too. */
    private void keepRestricted(PlanDocument document) {
        for (PlanDocument.ObjectiveEntry objective : document.objectives()) {
            objective.actions().stream()
                    .filter(action -> Boolean.TRUE.equals(action.restricted()))
                    .forEach(action -> history.keepToPartners(document.plan().key(), "actions/" + action.ref()));
        }
    }
}
