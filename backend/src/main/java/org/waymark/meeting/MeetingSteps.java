package org.waymark.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.plan.Plan;
import org.waymark.plan.WordCheck;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;

/** What the manager enters of meetings, each step within the caller's transaction. No figure and no deadline follows them by itself. */
@RequestScoped
public class MeetingSteps {

    private final Caller caller;
    private final Answers answers;
    private final History history;
    private final Validator validator;
    private final WordCheck words;

    public MeetingSteps(Caller caller, Answers answers, History history, Validator validator, WordCheck words) {
        this.caller = caller;
        this.answers = answers;
        this.history = history;
        this.validator = validator;
        this.words = words;
    }

    RestResponse<MeetingView> get(String plan, int number) {
        Plan seen = Plan.seenBy(caller, plan);
        Meeting meeting = Meeting.of(seen, number);
        return answers.tagged(tag(meeting), () -> view(meeting));
    }

    public RestResponse<MeetingView> add(String plan, MeetingRequest request) {
        Plan held = held(plan);
        Meeting meeting = Meeting.next(held);
        check(meeting, request);
        meeting.take(request);
        meeting.persist();
        Meeting.flush();
        history.said(caller, said(meeting, "meeting added"), null, request.withoutConfirmations());
        return answer(201, meeting);
    }

    RestResponse<MeetingView> change(String plan, int number, MeetingRequest request) {
        Plan held = held(plan);
        Meeting meeting = Meeting.of(held, number);
        check(meeting, request);
        MeetingRequest before = request(meeting);
        String present = tag(meeting);
        meeting.take(request);
        if (!request(meeting).equals(before)) {
            answers.mustMatch(present, true, () -> ProblemException.changed(before, present));
            Meeting.flush();
            history.said(caller, said(meeting, "meeting changed"), before, request(meeting));
        }
        return answer(200, meeting);
    }

    void remove(String plan, int number) {
        Meeting meeting = Meeting.of(held(plan), number);
        String present = tag(meeting);
        answers.mustMatch(present, true, () -> ProblemException.changed(request(meeting), present));
        meeting.delete();
        Meeting.flush();
        history.said(caller, said(meeting, "meeting removed"), request(meeting), null);
    }

    private Plan held(String plan) {
        caller.mustManage(plan);
        Plan held = Plan.seenBy(caller, plan);
        held.hold();
        return held;
    }

    private void check(Meeting meeting, MeetingRequest request) {
        Faults faults = Faults.in(request, validator);
        request.check(meeting.plan, faults);
        boolean twice = faults.isEmpty()
                && Meeting.of(meeting.plan).stream()
                        .anyMatch(other -> other.number != meeting.number
                                && other.body.equals(request.body().strip())
                                && other.on.equals(request.on()));
        faults.addIf(twice, "/on", "They meet on that day already: change that meeting");
        faults.refuseIfAny();
        words.look(Map.of("/body", request.body()), request.confirmedWords());
    }

    private static MeetingRequest request(Meeting meeting) {
        return new MeetingRequest(
                meeting.body,
                meeting.kind,
                meeting.on,
                meeting.quarter,
                meeting.updatesBy,
                meeting.draftOn,
                meeting.paperOn,
                null);
    }

    private static History.Said said(Meeting meeting, String operation) {
        return new History.Said(
                meeting.plan.key, null, List.of(), "meetings/" + meeting.number, operation, "PLAN", null);
    }

    private static MeetingView view(Meeting meeting) {
        return MeetingView.of(meeting, Meeting.of(meeting.plan));
    }

    private RestResponse<MeetingView> answer(int status, Meeting meeting) {
        return ResponseBuilder.<MeetingView>create(status)
                .entity(view(meeting))
                .header(HttpHeaders.ETAG, tag(meeting))
                .build();
    }

    private String tag(Meeting meeting) {
        return answers.tagOf("m" + meeting.number, meeting.id, meeting.version);
    }
}
