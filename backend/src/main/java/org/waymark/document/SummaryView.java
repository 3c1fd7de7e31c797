package org.waymark.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Marking;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.publication.QuarterRecord;
import org.waymark.publication.UpdateRecord;
import org.waymark.publication.Withdrawal;
import org.waymark.publication.WordsView;
import org.waymark.update.ActionView;
import org.waymark.update.Asks;
import org.waymark.update.MeasureView;
import org.waymark.update.PartnerResponse;
import org.waymark.update.ProgressView;
import org.waymark.update.TrendPoint;

/**
 * A quarter's summary as data: what its Word and PDF files say, in their order.
 *
 * @param grounds what the count of each band rests on, in words
 * @param exceptions the actions that need attention, the worst first
 * @param outcomes at most six indicators, one of each objective first
 * @param lookAt other actions about which there is an early warning
 * @param responses who was asked; for the delivery group alone
 * @param actions all of them, in the plan's order; for the delivery group alone
 * @param updates of the quarter; for the delivery group alone
 * @param paragraph the quarter in one, to paste
 */
@Schema(name = "Summary", description = "A quarter's summary as data: what its Word and PDF files say, in their order")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummaryView(
        @NotNull String plan,
        @NotNull String title,
        @NotNull String shortTitle,
        boolean demonstration,
        Marking marking,

        @NotNull @JsonProperty("for") ForWhom forWhom,

        @NotNull LocalDate madeOn,

        @NotNull @Schema(examples = "Draft: live figures on 10 October 2024")
        String mark,

        @NotNull List<Asks.Decision> decisions,
        WordsView words,
        @NotNull ProgressView progress,
        @NotNull Grounded grounds,
        @NotNull List<ActionView> exceptions,
        @NotNull List<Withdrawal> withdrawals,
        @NotNull List<MeasureView> outcomes,
        @NotNull List<ActionView> lookAt,
        List<PartnerResponse> responses,
        List<ActionView> actions,
        List<UpdateRecord> updates,
        @NotNull List<TrendPoint> trend,
        QuarterRecord.Revises revises,

        @NotNull @Schema(description = "The quarter in one paragraph, to paste")
        String paragraph,

        String withheldKey) {

    /** What the count of each band rests on. */
    @Schema(name = "BandGrounds")
    public record Grounded(
            @NotNull @Schema(examples = "7 of 9 confirmed this quarter; 1 asked, no answer; 1 sent back")
            String ATTENTION,

            @NotNull String ON_TRACK,
            @NotNull String NOT_STARTED) {}

    static SummaryView of(Summary summary) {
        QuarterRecord record = summary.record();
        boolean whole = !summary.isForBoard();
        return new SummaryView(
                record.plan().key(),
                record.plan().title(),
                record.plan().shortTitle(),
                record.plan().demonstration(),
                record.plan().marking(),
                summary.reader(),
                summary.madeOn(),
                summary.mark(),
                record.decisions(),
                record.words(),
                record.progress(),
                new Grounded(
                        grounds(summary, Band.ATTENTION),
                        grounds(summary, Band.ON_TRACK),
                        grounds(summary, Band.NOT_STARTED)),
                summary.exceptions(),
                record.withdrawals(),
                summary.outcomes(),
                summary.alsoToLookAt(),
                whole ? record.responses() : null,
                whole ? record.actions() : null,
                whole ? record.updates() : null,
                record.trend(),
                record.revises(),
                PasteParagraph.of(summary),
                record.withheldKey());
    }

    private static String grounds(Summary summary, Band band) {
        Quarter quarter = summary.quarter();
        return Grounds.inWords(Summary.of(band, summary.progress().overall().bands()), summary.actions(band), quarter);
    }
}
