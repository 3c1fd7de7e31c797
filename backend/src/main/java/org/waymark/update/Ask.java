package org.waymark.update;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.platform.Caller;

/** Support or decision needed: the barrier, who is asked, for what, by when; what they answered, and what the manager takes to the board. */
@Embeddable
public class Ask {

    /** What a meeting made of it. */
    @Schema(name = "AnswerKind")
    public enum Answer {
        AGREED,
        DECLINED,
        DEFERRED,
        NOTED
    }

    @Column(name = "ask_barrier")
    public String barrier;

    /** A partner's key, or a body's name. */
    @Column(name = "ask_to")
    public String to;

    @Column(name = "ask_need")
    public String need;

    @Column(name = "ask_by")
    public LocalDate by;

    @Enumerated(EnumType.STRING)
    @Column(name = "ask_answer")
    public Answer answer;

    @Column(name = "ask_answer_words")
    public String answerWords;

    @Column(name = "ask_answer_on")
    public LocalDate answeredOn;

    /** Where it was answered; null for an answer between meetings. */
    @Column(name = "ask_answer_meeting")
    public String meeting;

    @Column(name = "ask_answer_by")
    public String answerRecordedBy;

    @Column(name = "ask_answer_at")
    public Instant answerRecordedAt;

    /** The manager's words for the board, beside the lead's; null where it does not go up. */
    @Column(name = "ask_escalation")
    public String escalation;

    @Column(name = "ask_escalated_by")
    public String escalatedBy;

    @Column(name = "ask_escalated_at")
    public Instant escalatedAt;

    /** Null where nothing is asked. */
    static Ask of(UpdateRequest.AskRequest request) {
        boolean none = request == null
                || request.barrier() == null && request.to() == null && request.need() == null && request.by() == null;
        if (none) {
            return null;
        }
        Ask ask = new Ask();
        ask.barrier = request.barrier();
        ask.to = request.to();
        ask.need = request.need();
        ask.by = request.by();
        return ask;
    }

    /** The same asked again while it is open, the board still being asked; null where nothing is. */
    static Ask stillOpen(Ask last) {
        if (last == null || last.isSettled()) {
            return null;
        }
        Ask ask = of(last.words());
        ask.escalation = last.escalation;
        ask.escalatedBy = last.escalatedBy;
        ask.escalatedAt = last.escalatedAt;
        return ask;
    }

    UpdateRequest.AskRequest words() {
        return new UpdateRequest.AskRequest(barrier, to, need, by);
    }

    /** Others have acted on these words: they stand. */
    boolean stands() {
        return answer != null || escalation != null;
    }

    /** Answered for good: what was deferred waits on. */
    boolean isSettled() {
        return answer != null && answer != Answer.DEFERRED;
    }

    void answer(AnswerRequest request, Caller caller, Instant now) {
        answer = request.answer();
        answerWords = request.words();
        answeredOn = request.on();
        meeting = request.meeting();
        answerRecordedBy = caller.name();
        answerRecordedAt = now;
    }

    void withdrawAnswer() {
        answer = null;
        answerWords = null;
        answeredOn = null;
        meeting = null;
        answerRecordedBy = null;
        answerRecordedAt = null;
    }

    /** @param words null to take it back */
    void escalate(String words, Caller caller, Instant now) {
        escalation = words;
        escalatedBy = words == null ? null : caller.name();
        escalatedAt = words == null ? null : now;
    }
}
