package org.waymark.update;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Support or decision needed.
 *
 * @param to a partner's key, or a body's name
 * @param toName what people read
 * @param answer what a meeting made of it, once it has met
 * @param escalation the manager's words, where she takes it to the board
 */
@Schema(name = "Ask", description = "Support or decision needed")
public record AskView(
        String barrier, String to, String toName, String need, LocalDate by, Answer answer, Escalation escalation) {

    private static final String MANAGER = "The manager";

    /** @param on the day on which it was given @param at when it was recorded */
    @Schema(name = "Answer")
    public record Answer(
            @NotNull Ask.Answer answer,
            @NotNull String words,
            @NotNull LocalDate on,
            String meeting,
            @NotNull String by,
            @NotNull Instant at) {

        static Answer of(Ask ask) {
            return ask.answer == null
                    ? null
                    : new Answer(
                            ask.answer,
                            ask.answerWords,
                            ask.answeredOn,
                            ask.meeting,
                            ask.answerRecordedBy,
                            ask.answerRecordedAt);
        }
    }

    @Schema(name = "Escalation")
    public record Escalation(
            @NotNull String words,
            @NotNull String by,
            @NotNull Instant at) {

        static Escalation of(Ask ask) {
            return ask.escalation == null ? null : new Escalation(ask.escalation, ask.escalatedBy, ask.escalatedAt);
        }
    }

    /** Not answered yet, and not taken to the board. */
    public AskView(String barrier, String to, String toName, String need, LocalDate by) {
        this(barrier, to, toName, need, by, null, null);
    }

    /** Nobody has answered, or the answer is put off. */
    @JsonIgnore
    public boolean isOpen() {
        return answer == null || answer.answer() == Ask.Answer.DEFERRED;
    }

    /** Who recorded it is named by her part in it: nobody's name is frozen, or goes out. */
    public AskView unnamed() {
        return new AskView(
                barrier,
                to,
                toName,
                need,
                by,
                answer == null
                        ? null
                        : new Answer(
                                answer.answer(), answer.words(), answer.on(), answer.meeting(), MANAGER, answer.at()),
                escalation == null ? null : new Escalation(escalation.words(), MANAGER, escalation.at()));
    }

    /** Null where nothing is asked. */
    public static AskView of(QuarterlyUpdate update, UnaryOperator<String> partnerNames) {
        Ask ask = update.ask;
        return ask == null
                ? null
                : new AskView(
                        ask.barrier,
                        ask.to,
                        ask.to == null ? null : partnerNames.apply(ask.to),
                        ask.need,
                        ask.by,
                        Answer.of(ask),
                        Escalation.of(ask));
    }
}
