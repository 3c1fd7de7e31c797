package org.waymark.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.plan.Measure;
import org.waymark.plan.Partner;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/**
 * The life of an indicator's reading beside its being sent, which is {@link ReadingSteps#put}: drafted by its collector, recalled, accepted
 * or sent back by the manager; each step within the caller's transaction.
 */
@RequestScoped
public class IndicatorSteps {

    private final Caller caller;
    private final Answers answers;
    private final History history;
    private final ReadingSteps readings;
    private final Validator validator;
    private final Today today;

    public IndicatorSteps(
            Caller caller, Answers answers, History history, ReadingSteps readings, Validator validator, Today today) {
        this.caller = caller;
        this.answers = answers;
        this.history = history;
        this.readings = readings;
        this.validator = validator;
        this.today = today;
    }

    RestResponse<ReadingDraftView> draft(Measure indicator, Quarter quarter) {
        mustCollect(indicator, quarter);
        if (!isOwn(indicator, quarter)) {
            throw ProblemException.forbidden("Only whoever collects this indicator reads what is not sent of it.");
        }
        ReadingDraft draft = ReadingDraft.of(indicator, quarter);
        if (draft == null) {
            throw ProblemException.notFound("There is no draft for %s.".formatted(quarter.shortTitle()));
        }
        return answers.tagged(tag(draft), () -> ReadingDraftView.of(draft));
    }

    public RestResponse<ReadingDraftView> save(Measure indicator, Quarter quarter, ReadingRequest request) {
        mustCollect(indicator, quarter);
        readings.mayGive(indicator, quarter);
        Reading reading = Reading.of(indicator, quarter);
        if (reading != null && reading.state == UpdateState.SUBMITTED) {
            throw ProblemException.againstTheRules("The reading has been sent: recall it, or send another one.");
        }
        readings.check(indicator, request).refuseIfAny();
        ReadingDraft draft = ReadingDraft.begun(indicator, quarter);
        boolean begun = draft.isPersistent();
        ReadingRequest content = request.withoutConfirmations();
        if (begun && content.equals(draft.content)) {
            return answer(200, draft);
        }
        ReadingDraftView before = begun ? ReadingDraftView.of(draft) : null;
        String tag = begun ? tag(draft) : null;
        answers.mustMatch(tag, true, () -> ProblemException.changed(isOwn(indicator, quarter) ? before : null, tag));
        draft.hold(content, draft.comment, draft.returnedAt);
        ReadingDraft.flush();
        history.typed(
                caller, said(indicator, quarter, "reading saved", "PARTNERS"), before, ReadingDraftView.of(draft));
        return answer(begun ? 200 : 201, draft);
    }

    /** SUBMITTED → DRAFT, by its collector. */
    public RestResponse<ReadingDraftView> recall(Measure indicator, Quarter quarter) {
        mustCollect(indicator, quarter);
        readings.mayGive(indicator, quarter);
        Reading reading = sent(indicator, quarter, "recalled", UpdateState.SUBMITTED);
        return takeBack(reading, null, "reading recalled");
    }

    /** SUBMITTED or ACCEPTED → RETURNED, with what is to be mended. */
    public RestResponse<ReadingDraftView> sendBack(Measure indicator, Quarter quarter, ReturnRequest request) {
        toDecideOn(indicator);
        Reading reading = sent(indicator, quarter, "sent back", UpdateState.SUBMITTED, UpdateState.ACCEPTED);
        if (indicator.collectedBy(quarter) == null) {
            throw ProblemException.againstTheRules("Nobody collects this indicator: put its reading right yourself.");
        }
        Faults.in(request, validator).refuseIfAny();
        PersonalDataCheck.of("/comment", request.comment()).refuseUnless(request.confirmedWords());
        return takeBack(reading, request.comment(), "reading sent back");
    }

    public RestResponse<MeasureView.ReadingView> accept(Measure indicator, Quarter quarter) {
        toDecideOn(indicator);
        Reading reading = sent(indicator, quarter, "accepted", UpdateState.SUBMITTED);
        MeasureView.ReadingView before = MeasureView.ReadingView.of(reading);
        reading.state = UpdateState.ACCEPTED;
        if (reading.entersIn == null && reading.plan.isFinalisedByNow(quarter)) {
            ReadingSteps.enterLater(reading);
        }
        Reading.flush();
        history.said(caller, said(indicator, quarter, "reading accepted", "PLAN"), before, before);
        return readings.answer(200, reading);
    }

    /** Of the caller's partner, not only one that she may write for. */
    private boolean isOwn(Measure indicator, Quarter quarter) {
        Partner collector = indicator.collectedBy(quarter);
        return collector != null && caller.isOf(indicator.plan.key, collector.key);
    }

    private void mustCollect(Measure indicator, Quarter quarter) {
        Partner collector = indicator.collectedBy(quarter);
        boolean collects = collector != null && caller.leads(indicator.plan.key, collector.key);
        if (!collects) {
            throw ProblemException.forbidden("Only whoever collects this indicator drafts its readings.");
        }
    }

    private void toDecideOn(Measure indicator) {
        caller.mustManage(indicator.plan.key);
        indicator.objective.hold();
    }

    private Reading sent(Measure indicator, Quarter quarter, String step, UpdateState... from) {
        Reading reading = Reading.of(indicator, quarter);
        if (reading == null) {
            throw ProblemException.notFound("There is no reading for %s.".formatted(quarter.shortTitle()));
        }
        String tag = readings.tag(reading);
        answers.mustMatch(tag, false, () -> ProblemException.changed(MeasureView.ReadingView.of(reading), tag));
        if (!List.of(from).contains(reading.state)) {
            throw ProblemException.againstTheRules("The reading is %s: it cannot be %s."
                    .formatted(reading.state.name().toLowerCase(), step));
        }
        return reading;
    }

    /** It counts no more; what an accepted one said before it was revised holds again. */
    private RestResponse<ReadingDraftView> takeBack(Reading reading, String comment, String operation) {
        if (reading.state == UpdateState.ACCEPTED && reading.entersIn == null) {
            reading.plan.mustBeOpen(reading.quarter);
        }
        MeasureView.ReadingView before = MeasureView.ReadingView.of(reading);
        ReadingDraft draft = ReadingDraft.begun(reading.measure, reading.quarter);
        // What she has typed since stays hers.
        draft.hold(
                draft.isPersistent() ? draft.content : ReadingRequest.of(reading),
                comment,
                comment == null ? null : today.instant());
        if (!reading.goBack()) {
            reading.delete();
        }
        Reading.flush();
        history.said(
                caller,
                said(reading.measure, reading.quarter, operation, "MANAGER"),
                before,
                ReadingDraftView.of(draft));
        return answer(200, draft);
    }

    private static History.Said said(Measure indicator, Quarter quarter, String operation, String sight) {
        String subject =
                "objectives/%d/indicators/%s/readings/%s".formatted(indicator.objective.number, indicator.key, quarter);
        Partner by = indicator.collectedBy(quarter);
        List<String> collector = by == null ? List.of() : List.of(by.key);
        return new History.Said(indicator.plan.key, null, collector, subject, operation, sight, null);
    }

    private RestResponse<ReadingDraftView> answer(int status, ReadingDraft draft) {
        return ResponseBuilder.<ReadingDraftView>create(status)
                .entity(ReadingDraftView.of(draft))
                .header(HttpHeaders.ETAG, tag(draft))
                .build();
    }

    private String tag(ReadingDraft draft) {
        return answers.tagOf("rd" + draft.quarter, draft.id, draft.version);
    }
}
