package org.waymark.document;

import static org.waymark.platform.Roles.BOARD;
import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.document.paper.WordPaper;
import org.waymark.plan.Plan;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.Doorman;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.publication.FinalisedQuarters;
import org.waymark.publication.QuarterRecord;
import org.waymark.publication.QuarterRecords;

/** A quarter's summary to download. */
@Path("/plans/{plan}/summaries")
@Tag(name = "Documents")
public class SummaryResource {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String CSV = "text/csv;charset=UTF-8";

    private static final String FOR =
            "delivery-group, or board: without what must not leave the partnership; board for who may see finalised quarters only";
    private static final String REVISION = "Of a finalised quarter; the latest when left out";

    /** Whose paper it is. */
    @Schema(
            name = "ForWhom",
            enumeration = {"delivery-group", "board"})
    public enum ForWhom implements Doorman.Written {
        DELIVERY_GROUP,
        BOARD;

        /** Reads "delivery-group" and "board". */
        public static ForWhom fromString(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @Override
        public String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Caller caller;
    private final PlanReads reads;
    private final Today today;
    private final FinalisedQuarters finalised;

    SummaryResource(Caller caller, PlanReads reads, Today today, FinalisedQuarters finalised) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
        this.finalised = finalised;
    }

    @GET
    @Path("/{quarter}.docx")
    @Produces(WORD)
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get a quarter's summary as a Word file",
            description =
                    "The overall and by-objective tables, then by objective the actions that need attention with words and asks. Of an open"
                            + " quarter as far as the caller may read them, marked as a draft of live figures; of a finalised one from the"
                            + " frozen record alone.")
    public Uni<RestResponse<byte[]>> getSummaryAsWord(
            String plan,
            Quarter quarter,
            @QueryParam("for") @Parameter(description = FOR) ForWhom forWhom,
            @QueryParam("revision") @Parameter(description = REVISION) Integer revision) {
        return download(
                plan,
                quarter,
                new Asked(forWhom, revision),
                "docx",
                WORD,
                summary -> SummaryOnPaper.of(summary, WordPaper::new));
    }

    @GET
    @Path("/{quarter}.csv")
    @Produces(CSV)
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get a quarter's figures as CSV",
            description =
                    "RFC 4180, UTF-8 with a byte order mark. One row for each band and each rating, overall and of every objective.")
    public Uni<RestResponse<byte[]>> getSummaryAsCsv(
            String plan,
            Quarter quarter,
            @QueryParam("for") @Parameter(description = FOR) ForWhom forWhom,
            @QueryParam("revision") @Parameter(description = REVISION) Integer revision) {
        return download(plan, quarter, new Asked(forWhom, revision), "csv", CSV, SummaryInCsv::of);
    }

    private record Asked(ForWhom forWhom, Integer revision) {}

    private Uni<RestResponse<byte[]>> download(
            String plan, Quarter quarter, Asked asked, String format, String type, Function<Summary, byte[]> writer) {
        String name = "attachment; filename=\"%s-%s-summary.%s\"".formatted(plan, quarter, format);
        return reads.answerFinalised(plan, seen -> {
                    seen.quarterOr(quarter, today.day());
                    return writer.apply(Summary.of(record(seen, quarter, asked), today.day()));
                })
                .map(file -> ResponseBuilder.fromResponse(file)
                        .type(type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, name)
                        .build());
    }

    private QuarterRecord record(Plan plan, Quarter quarter, Asked asked) {
        boolean outward = asked.forWhom() == ForWhom.BOARD || caller.seesFinalOnly(plan.key);
        if (asked.revision() != null) {
            return finalised.revision(plan, quarter, asked.revision(), outward);
        }
        return finalised
                .record(plan, caller, quarter, null, outward)
                .orElseGet(() -> outward
                        ? QuarterRecords.outwardDraft(plan, quarter, today.day(), caller)
                        : QuarterRecords.draft(plan, quarter, today.day(), caller));
    }
}
