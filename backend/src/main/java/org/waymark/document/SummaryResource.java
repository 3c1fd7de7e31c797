package org.waymark.document;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Caller;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/** A quarter's summary to download. */
@Path("/plans/{plan}/summaries")
@Tag(name = "Documents")
public class SummaryResource {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Caller caller;
    private final PlanReads reads;
    private final Today today;

    SummaryResource(Caller caller, PlanReads reads, Today today) {
        this.caller = caller;
        this.reads = reads;
        this.today = today;
    }

    @GET
    @Path("/{quarter}.docx")
    @Produces(WORD)
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "Get a quarter's summary as a Word file",
            description =
                    "The overall and by-objective tables, then by objective the actions that need attention with words and asks, as far as the"
                            + " caller may read them. Marked as a draft of live figures.")
    public Uni<RestResponse<byte[]>> getSummaryAsWord(String plan, Quarter quarter) {
        return download(plan, quarter, "docx", WORD, SummaryInWord::of);
    }

    @GET
    @Path("/{quarter}.csv")
    @Produces(CSV)
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "Get a quarter's figures as CSV",
            description =
                    "RFC 4180, UTF-8 with a byte order mark. One row for each band and each rating, overall and of every objective.")
    public Uni<RestResponse<byte[]>> getSummaryAsCsv(String plan, Quarter quarter) {
        return download(plan, quarter, "csv", CSV, SummaryInCsv::of);
    }

    private Uni<RestResponse<byte[]>> download(
            String plan, Quarter quarter, String format, String type, Function<Summary, byte[]> writer) {
        String name = "attachment; filename=\"%s-%s-summary.%s\"".formatted(plan, quarter, format);
        return reads.answer(
                        plan,
                        seen -> writer.apply(
                                Summary.of(seen, seen.quarterOr(quarter, today.day()), today.day(), caller)))
                .map(file -> ResponseBuilder.fromResponse(file)
                        .type(type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, name)
                        .build());
    }
}
