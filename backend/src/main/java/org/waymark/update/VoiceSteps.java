package org.waymark.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.plan.Objective;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/** What the manager enters of the survivor forum's views, each step within the caller's transaction. */
@RequestScoped
public class VoiceSteps {

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final History history;
    private final Validator validator;

    public VoiceSteps(Caller caller, Answers answers, Today today, History history, Validator validator) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.history = history;
        this.validator = validator;
    }

    RestResponse<VoiceView> get(String plan, int number, Quarter quarter) {
        Voice voice = stored(objective(plan, number, quarter), quarter);
        return answers.tagged(tag(voice), () -> VoiceView.of(voice));
    }

    /** Enters it, or changes what was entered. */
    public RestResponse<VoiceView> put(String plan, int number, Quarter quarter, VoiceRequest request) {
        Objective objective = open(plan, number, quarter);
        if (quarter.firstDay().isAfter(today.day())) {
            throw ProblemException.againstTheRules("%s has not begun: enter what survivors say of it from %s."
                    .formatted(quarter.shortTitle(), quarter.firstDay()));
        }
        Voice present = Voice.of(objective, quarter).orElse(null);
        Faults.in(request, validator).refuseIfAny();
        PersonalDataCheck.of("/words", request.words()).refuseUnless(request.confirmedWords());
        String words = SendingRules.blank(request.words()) ? null : request.words();
        boolean same =
                present != null && present.recognition == request.recognition() && Objects.equals(present.words, words);
        if (same) {
            return answer(200, present);
        }
        VoiceView before = present == null ? null : VoiceView.of(present);
        String tag = present == null ? null : tag(present);
        answers.mustMatch(tag, true, () -> ProblemException.changed(before, tag));
        Voice voice = present == null ? new Voice() : present;
        voice.plan = objective.plan;
        voice.objective = objective;
        voice.quarter = quarter;
        voice.recognition = request.recognition();
        voice.words = words;
        voice.persist();
        Voice.flush();
        history.said(caller, said(objective, quarter, "voice entered"), before, VoiceView.of(voice));
        return answer(before == null ? 201 : 200, voice);
    }

    public void delete(String plan, int number, Quarter quarter) {
        Objective objective = open(plan, number, quarter);
        Voice voice = stored(objective, quarter);
        VoiceView before = VoiceView.of(voice);
        answers.mustMatch(tag(voice), true, () -> ProblemException.changed(before, tag(voice)));
        voice.delete();
        Voice.flush();
        history.said(caller, said(objective, quarter, "voice taken back"), before, null);
    }

    /** Held, if the caller manages the plan and the quarter is an open one of its. */
    private Objective open(String plan, int number, Quarter quarter) {
        caller.mustManage(plan);
        Objective objective = objective(plan, number, quarter);
        objective.hold();
        objective.plan.mustBeOpen(quarter);
        return objective;
    }

    private Objective objective(String plan, int number, Quarter quarter) {
        Plan seen = Plan.seenBy(caller, plan);
        seen.quarterOr(quarter, today.day());
        return Objective.of(seen, number);
    }

    private static Voice stored(Objective objective, Quarter quarter) {
        return Voice.of(objective, quarter)
                .orElseThrow(() -> ProblemException.notFound("Survivors have said nothing of objective %d for %s yet."
                        .formatted(objective.number, quarter.shortTitle())));
    }

    private static History.Said said(Objective objective, Quarter quarter, String operation) {
        String subject = "objectives/%d/voices/%s".formatted(objective.number, quarter);
        return new History.Said(objective.plan.key, null, List.of(), subject, operation, "PLAN", null);
    }

    private RestResponse<VoiceView> answer(int status, Voice voice) {
        return ResponseBuilder.<VoiceView>create(status)
                .entity(VoiceView.of(voice))
                .header(HttpHeaders.ETAG, tag(voice))
                .build();
    }

    private String tag(Voice voice) {
        return answers.tagOf("v" + voice.quarter, voice.id, voice.version);
    }
}
