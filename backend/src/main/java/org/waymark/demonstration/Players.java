package org.waymark.demonstration;

import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.waymark.history.History;
import org.waymark.meeting.MeetingSteps;
import org.waymark.plan.KnownActions;
import org.waymark.plan.Partner;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.update.AskSteps;
import org.waymark.update.ContributionSteps;
import org.waymark.update.DecisionSteps;
import org.waymark.update.IndicatorSteps;
import org.waymark.update.KnownUpdates;
import org.waymark.update.PlanWordCheck;
import org.waymark.update.ReadingSteps;
import org.waymark.update.UpdateSteps;
import org.waymark.update.VoiceSteps;

/** Who plays the story, each with the steps that people take. */
final class Players {

    private final StoryTime time;
    private final Validator validator;
    private final Answers answers;
    private final History history;
    private final Map<String, Caller> callers = new HashMap<>();

    Players(StoryTime time, Validator validator) {
        this.time = time;
        this.validator = validator;
        this.answers = new Unconditional(time);
        this.history = new History(time);
    }

    Caller lead(Partner accountable) {
        String key = accountable == null ? "" : accountable.key;
        return callers.computeIfAbsent(key, none -> Accounts.lead(accountable));
    }

    Caller caller(String address) {
        return callers.computeIfAbsent(address, Accounts::caller);
    }

    ContributionSteps contributions(Caller caller) {
        return new ContributionSteps(caller, answers, time, history, validator);
    }

    AskSteps asks(Caller caller) {
        return new AskSteps(caller, answers, time, history, validator);
    }

    DecisionSteps decisions(Caller caller) {
        return new DecisionSteps(caller, answers, time, history, validator);
    }

    UpdateSteps steps(Caller caller) {
        return new UpdateSteps(caller, answers, time, history, validator, new KnownUpdates(new KnownActions()));
    }

    IndicatorSteps indicators(Caller caller) {
        return new IndicatorSteps(caller, answers, history, readings(caller), validator, time);
    }

    ReadingSteps readings(Caller caller) {
        return new ReadingSteps(caller, answers, time, history, validator);
    }

    VoiceSteps voices(Caller caller) {
        return new VoiceSteps(caller, answers, time, history, validator);
    }

    MeetingSteps meetings(Caller caller) {
        return new MeetingSteps(caller, answers, history, validator, new PlanWordCheck());
    }

    /** Nobody else writes while the story is played, so nothing has to match. */
    private static final class Unconditional extends Answers {

        Unconditional(Today today) {
            super(null, null, today, null, "story");
        }

        @Override
        public void mustMatch(Supplier<String> present, boolean required, Supplier<ProblemException> changed) {
            // by design
        }
    }
}
