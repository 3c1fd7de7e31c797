package org.waymark.document;

import static org.waymark.document.MediaTypes.CSV;
import static org.waymark.document.MediaTypes.EXCEL;
import static org.waymark.document.MediaTypes.PDF;
import static org.waymark.document.MediaTypes.WORD;
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
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.document.paper.PdfPaper;
import org.waymark.plan.Plan;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.NamedFile;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.publication.FinalisedQuarters;
import org.waymark.publication.QuarterRecord;

/** A quarter's summary to download. */
@Path("/plans/{plan}/summaries")
@Tag(name = "Documents")
public class SummaryResource {

    private static final String FOR =
            "delivery-group, or board: without what must not leave the partnership; board for who may see finalised quarters only";
    private static final String FROM =
            "Of an open quarter from live figures, marked as a draft, with words that are accepted and the manager's own for her alone; of a"
                    + " finalised one from the frozen record alone.";
    private static final String REVISION = "Of a finalised quarter; the latest when left out";

    private final Caller caller;
    private final PlanReads reads;
    private final Today today;
    private final FinalisedQuarters finalised;
    private final TemplateLooks looks;

    SummaryResource(Caller caller, PlanReads reads, Today today, FinalisedQuarters finalised, TemplateLooks looks) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
        this.finalised = finalised;
        this.looks = looks;
    }

    @GET
    @Path("/{quarter}.docx")
    @Produces(WORD)
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get a quarter's summary as a Word file",
            description =
                    "The board's: what was decided last time and what followed, what the board is asked, overall and by objective, what needs"
                            + " attention, what changed, outcome measures, the survivors' view, achievements, what comes next, and a paragraph to"
                            + " paste. The delivery group's: the same with every action by objective. " + FROM)
    public Uni<RestResponse<byte[]>> getSummaryAsWord(
            String plan,
            Quarter quarter,
            @QueryParam("for") @Parameter(description = FOR) ForWhom forWhom,
            @QueryParam("revision") @Parameter(description = REVISION) Integer revision) {
        return download(
                plan,
                new Asked(quarter, forWhom, revision),
                new Format(
                        "docx", WORD, summary -> SummaryOnPaper.of(summary, looks.paperOf(plan, summary.progress()))));
    }

    @GET
    @Path("/{quarter}.pdf")
    @Produces(PDF)
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get a quarter's summary as a PDF",
            description = "The same as the Word file, and accessible: PDF/UA-1. " + FROM)
    public Uni<RestResponse<byte[]>> getSummaryAsPdf(
            String plan,
            Quarter quarter,
            @QueryParam("for") @Parameter(description = FOR) ForWhom forWhom,
            @QueryParam("revision") @Parameter(description = REVISION) Integer revision) {
        return download(
                plan,
                new Asked(quarter, forWhom, revision),
                new Format("pdf", PDF, summary -> SummaryOnPaper.of(summary, PdfPaper::new)));
    }

    @GET
    @Path("/{quarter}.csv")
    @Produces(CSV)
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get a quarter's figures as CSV",
            description =
                    "RFC 4180, UTF-8 with a byte order mark. One row for each band and each rating, overall and of every objective; the delivery group's has one for each action besides.")
    public Uni<RestResponse<byte[]>> getSummaryAsCsv(
            String plan,
            Quarter quarter,
            @QueryParam("for") @Parameter(description = FOR) ForWhom forWhom,
            @QueryParam("revision") @Parameter(description = REVISION) Integer revision) {
        return download(plan, new Asked(quarter, forWhom, revision), new Format("csv", CSV, SummaryInCsv::of));
    }

    @GET
    @Path("/{quarter}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(summary = "Get a quarter's summary as data", description = "What its Word and PDF files say. " + FROM)
    public Uni<RestResponse<SummaryView>> getSummary(
            String plan,
            Quarter quarter,
            @QueryParam("for") @Parameter(description = FOR) ForWhom forWhom,
            @QueryParam("revision") @Parameter(description = REVISION) Integer revision) {
        Asked asked = new Asked(quarter, forWhom, revision);
        return reads.answerFinalised(plan, seen -> SummaryView.of(summary(plan, record(seen, asked), asked)));
    }

    @GET
    @Path("/{quarter}.xlsx")
    @Produces(EXCEL)
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get a quarter's summary as an Excel file",
            description =
                    "Sheets with a table each: overall, by objective with a chart, actions, decisions, movement, early warnings, responses, measures;"
                            + " for the board without responses, and of the actions those that need attention. Figures are numbers; percentages as the API has them.")
    public Uni<RestResponse<byte[]>> getSummaryAsExcel(
            String plan,
            Quarter quarter,
            @QueryParam("for") @Parameter(description = FOR) ForWhom forWhom,
            @QueryParam("revision") @Parameter(description = REVISION) Integer revision) {
        return download(plan, new Asked(quarter, forWhom, revision), new Format("xlsx", EXCEL, SummaryInExcel::of));
    }

    private record Asked(Quarter quarter, ForWhom forWhom, Integer revision) {

        /** Which record is read; as a plan's paper says it, which is written from the same. */
        String what() {
            return quarter + (forWhom == ForWhom.BOARD ? " outward" : "") + (revision == null ? "" : " " + revision);
        }
    }

    private record Format(String ending, String type, Function<Summary, byte[]> writer) {}

    private Uni<RestResponse<byte[]>> download(String plan, Asked asked, Format format) {
        return reads.fileOfFinalised(plan, asked.what(), seen -> record(seen, asked), record -> {
                    Summary summary = summary(plan, record, asked);
                    return new NamedFile(
                            summary.fileName(format.ending()),
                            () -> format.writer().apply(summary));
                })
                .map(file ->
                        ResponseBuilder.fromResponse(file).type(format.type()).build());
    }

    private QuarterRecord record(Plan plan, Asked asked) {
        plan.quarterOr(asked.quarter(), today.day());
        boolean forBoard = isForBoard(plan.key, asked);
        return asked.revision() == null
                ? finalised.paper(plan, caller, asked.quarter(), today.day(), forBoard)
                : finalised.revision(plan, caller, asked.quarter(), asked.revision(), forBoard);
    }

    private Summary summary(String plan, QuarterRecord record, Asked asked) {
        return Summary.of(record, isForBoard(plan, asked) ? ForWhom.BOARD : ForWhom.DELIVERY_GROUP, today.day());
    }

    /** Who sees finalised quarters only gets the board's paper, whichever was asked for. */
    private boolean isForBoard(String plan, Asked asked) {
        return asked.forWhom() == ForWhom.BOARD || caller.seesFinalOnly(plan);
    }
}
