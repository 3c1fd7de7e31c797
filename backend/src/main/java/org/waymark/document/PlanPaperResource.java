package org.waymark.document;

import static org.waymark.document.MediaTypes.CSV;
import static org.waymark.document.MediaTypes.EXCEL;
import static org.waymark.document.MediaTypes.PDF;
import static org.waymark.document.MediaTypes.WORD;
import static org.waymark.document.MediaTypes.YAML;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.document.paper.PdfPaper;
import org.waymark.plan.Plan;
import org.waymark.plan.PlanDocument;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.NamedFile;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.publication.FinalisedQuarters;
import org.waymark.publication.QuarterRecord;

/** The plan to download, in the layout of the paper. */
@Path("/plans/{plan}")
@Tag(name = "Documents")
public class PlanPaperResource {

    private static final String QUARTER =
            "As at this quarter; the one being reported when left out, and for who may see finalised quarters only the latest of those";
    private static final String FOR =
            "delivery-group, or board: without what must not leave the partnership, as who may see finalised quarters only always gets it";

    private final Caller caller;
    private final PlanReads reads;
    private final Today today;
    private final FinalisedQuarters finalised;
    private final TemplateLooks looks;

    PlanPaperResource(Caller caller, PlanReads reads, Today today, FinalisedQuarters finalised, TemplateLooks looks) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
        this.finalised = finalised;
        this.looks = looks;
    }

    @GET
    @Path("/plan.docx")
    @Produces(WORD)
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get the plan as a Word file",
            description =
                    "In the layout of the paper: the two tables of figures, then for each objective a table of its actions, with the quarterly"
                            + " update in its band's colour. Of an open quarter the words that were accepted, marked as a draft; of a"
                            + " finalised one from the frozen record alone. It wears the plan's own template, where there is one.")
    public Uni<RestResponse<byte[]>> getPlanAsWord(
            String plan,
            @QueryParam("quarter") @Parameter(description = QUARTER) Quarter quarter,
            @QueryParam("for") @Parameter(description = FOR) ForWhom forWhom) {
        return paper(
                plan,
                new Asked(quarter, forWhom),
                "docx",
                WORD,
                paper -> PlanPages.of(paper, looks.paperOf(plan, paper.summary().progress())));
    }

    @GET
    @Path("/plan.pdf")
    @Produces(PDF)
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get the plan as a PDF file",
            description = "PDF/UA-1, for who reads by ear too. The same as in Word.")
    public Uni<RestResponse<byte[]>> getPlanAsPdf(
            String plan,
            @QueryParam("quarter") @Parameter(description = QUARTER) Quarter quarter,
            @QueryParam("for") @Parameter(description = FOR) ForWhom forWhom) {
        return paper(plan, new Asked(quarter, forWhom), "pdf", PDF, paper -> PlanPages.of(paper, PdfPaper::new));
    }

    @GET
    @Path("/plan.xlsx")
    @Produces(EXCEL)
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get the plan as an Excel file",
            description =
                    "The two tables of figures, then every action in scope with the columns of the paper and its quarterly update. Of an open"
                            + " quarter the words that were accepted, marked as a draft; of a finalised one from the frozen record alone.")
    public Uni<RestResponse<byte[]>> getPlanAsExcel(
            String plan,
            @QueryParam("quarter") @Parameter(description = QUARTER) Quarter quarter,
            @QueryParam("for") @Parameter(description = FOR) ForWhom forWhom) {
        return paper(plan, new Asked(quarter, forWhom), "xlsx", EXCEL, PlanInExcel::of);
    }

    @GET
    @Path("/plan.csv")
    @Produces(CSV)
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "Get the plan as CSV",
            description =
                    "RFC 4180, UTF-8 with a byte order mark. One row for each action in scope. A text that a spreadsheet would take for a"
                            + " formula has a single quote before it.")
    public Uni<RestResponse<byte[]>> getPlanAsCsv(
            String plan,
            @QueryParam("quarter") @Parameter(description = QUARTER) Quarter quarter,
            @QueryParam("for") @Parameter(description = FOR) ForWhom forWhom) {
        return paper(plan, new Asked(quarter, forWhom), "csv", CSV, PlanInCsv::of);
    }

    @GET
    @Path("/plan.yaml")
    @Produces(YAML)
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "Get the plan document as YAML",
            description = "The document of GET /plans/{plan} as a file to edit, and to read in again. Without updates.")
    public Uni<RestResponse<byte[]>> getPlanAsYaml(String plan) {
        return reads.file(plan, seen -> {
                    byte[] yaml = PlanInYaml.of(PlanDocument.of(seen));
                    return new NamedFile(
                            plan + "-plan" + (seen.marking == null ? "" : "-" + seen.marking.printed()) + ".yaml",
                            () -> yaml);
                })
                .map(file -> ResponseBuilder.fromResponse(file).type(YAML).build());
    }

    private record Asked(Quarter quarter, ForWhom forWhom) {

        boolean forBoard() {
            return forWhom == ForWhom.BOARD;
        }

        /** Of which quarter a record is read, and for whom: the same whatever is written from it. */
        String what() {
            return quarter + (forBoard() ? " outward" : "");
        }

        /** The file's name says whose it is, for one laid beside the other looks the same. */
        String name() {
            return forBoard() ? "plan-board" : "plan";
        }
    }

    private Uni<RestResponse<byte[]>> paper(
            String plan, Asked asked, String format, String type, Function<PlanOnPaper, byte[]> writer) {
        return reads.fileOfFinalised(plan, asked.what(), seen -> record(seen, asked), record -> {
                    PlanOnPaper paper = PlanOnPaper.of(record, today.day());
                    return new NamedFile(paper.summary().fileName(asked.name(), format), () -> writer.apply(paper));
                })
                .map(file -> ResponseBuilder.fromResponse(file).type(type).build());
    }

    private QuarterRecord record(Plan plan, Asked asked) {
        boolean finalOnly = caller.seesFinalOnly(plan.key);
        Quarter quarter = finalOnly && asked.quarter() == null ? null : plan.quarterOr(asked.quarter(), today.day());
        return finalised.paper(plan, caller, quarter, today.day(), finalOnly || asked.forBoard());
    }
}
