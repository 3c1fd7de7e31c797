package org.waymark.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.history.History;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/** What becomes of an ask, recorded by the manager: each step within the caller's transaction. */
@RequestScoped
public class AskSteps {

    private final Caller caller;
    private final Today today;
    private final Validator validator;
    private final UpdateWriting writing;

    public AskSteps(Caller caller, Answers answers, Today today, History history, Validator validator) {
        this.caller = caller;
        this.today = today;
        this.validator = validator;
        this.writing = new UpdateWriting(caller, answers, today, history);
    }

    /** Records the answer, or puts right what was recorded; of a finalised quarter too, which stays as it was frozen. */
    public RestResponse<UpdateView> answer(String plan, String ref, Quarter quarter, AnswerRequest request) {
        QuarterlyUpdate update = asking(plan, ref, quarter);
        Faults faults = Faults.in(request, validator);
        SavingRules.date(request.on(), "/on", faults);
        boolean ahead = request.on() != null && request.on().isAfter(today.day());
        faults.addIf(ahead, "/on", "Give the day on which it was answered: today or before");
        boolean early = request.on() != null && request.on().isBefore(quarter.firstDay());
        faults.addIf(early, "/on", "It was asked in the quarter that began on " + quarter.firstDay());
        faults.refuseIfAny();
        PersonalDataCheck.of("/words", request.words())
                .look("/meeting", request.meeting())
                .refuseUnless(request.confirmedWords());
        return step(update, "answer recorded", ask -> ask.answer(request, caller, today.instant()));
    }

    public RestResponse<UpdateView> withdrawAnswer(String plan, String ref, Quarter quarter) {
        QuarterlyUpdate update = asking(plan, ref, quarter);
        if (update.ask.answer == null) {
            throw ProblemException.notFound("No answer has been recorded.");
        }
        return step(update, "answer withdrawn", Ask::withdrawAnswer);
    }

    /** Takes it to the board in the manager's words, or words it anew. */
    public RestResponse<UpdateView> escalate(String plan, String ref, Quarter quarter, EscalationRequest request) {
        QuarterlyUpdate update = asking(plan, ref, quarter);
        update.plan.mustBeOpen(quarter);
        Faults.in(request, validator).refuseIfAny();
        if (update.isRestricted()) {
            throw ProblemException.againstTheRules(
                    "The update is restricted: what it asks for is its partners' and the manager's alone.");
        }
        PersonalDataCheck.of("/words", request.words()).refuseUnless(request.confirmedWords());
        return step(update, "ask escalated", ask -> ask.escalate(request.words(), caller, today.instant()));
    }

    public RestResponse<UpdateView> withdrawEscalation(String plan, String ref, Quarter quarter) {
        QuarterlyUpdate update = asking(plan, ref, quarter);
        update.plan.mustBeOpen(quarter);
        if (update.ask.escalation == null) {
            throw ProblemException.notFound("The ask has not been taken to the board.");
        }
        return step(update, "escalation withdrawn", ask -> ask.escalate(null, caller, today.instant()));
    }

    /** An update that was sent and asks for something. */
    private QuarterlyUpdate asking(String plan, String ref, Quarter quarter) {
        QuarterlyUpdate update = UpdateWriting.stored(writing.toRecordFor(plan, ref), quarter);
        writing.matches(update, true, false);
        if (!update.state.counted()) {
            throw ProblemException.againstTheRules("The update has not been sent, so nothing is asked yet.");
        }
        if (!update.hasAsk()) {
            throw ProblemException.againstTheRules("The update asks for no support or decision.");
        }
        return update;
    }

    private RestResponse<UpdateView> step(QuarterlyUpdate update, String operation, Consumer<Ask> change) {
        Snapshot before = Snapshot.of(update);
        change.accept(update.ask);
        return UpdateWriting.answer(200, writing.done(update, operation, update.sightOfWords(), before));
    }
}
