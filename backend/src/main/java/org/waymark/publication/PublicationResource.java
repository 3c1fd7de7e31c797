package org.waymark.publication;

import static org.waymark.platform.Roles.BOARD;
import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Plan;
import org.waymark.plan.PlanReads;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.JsonColumn;
import org.waymark.platform.Listing;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Quarter;

/** Finalised quarters, as they were frozen. */
@Path("/plans/{plan}/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quarters")
public class PublicationResource {

    private final Caller caller;
    private final Answers answers;
    private final PlanReads reads;
    private final FinalisedQuarters finalised;

    PublicationResource(Caller caller, Answers answers, PlanReads reads, FinalisedQuarters finalised) {
        this.caller = caller;
        this.answers = answers;
        this.reads = reads;
        this.finalised = finalised;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @Operation(
            summary = "List the finalised quarters of a plan, every revision",
            description =
                    "By quarter, latest revision last. The chain can be checked by a program: each `previousDigest` is the `digest` of a"
                            + " publication of the quarter before, the latest one that had been finalised when this one was; where a newer"
                            + " revision of that quarter stands now, `affectedBy` says so. Names of people are left out outside the partnership.")
    public Uni<RestResponse<Listing<PublicationView>>> listPublications(
            String plan,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return reads.answerFinalised(plan, seen -> {
            List<PublicationView> all = Publication.of(seen).stream()
                    .map(publication -> PublicationView.of(publication, !caller.seesFinalOnly(plan)))
                    .toList();
            return Listing.page(all, Listing.limit(limit), cursor, PublicationView::key);
        });
    }

    @GET
    @Path("/{quarter}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD})
    @APIResponse(
            responseCode = "200",
            description = "The document, byte for byte as it was frozen",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuarterRecord.class)))
    @Operation(
            summary = "Get a finalised quarter, byte for byte as it was frozen",
            description =
                    "To check it: the SHA-256 of the body's bytes, in hexadecimal digits, is the ETag and the `digest` in the list, and"
                            + " `previousDigest` within it is the digest of the quarter before. A further revision holds what it revises, why,"
                            + " and every difference. Who may see finalised quarters only gets it in its outward form, in which small numbers of"
                            + " people read [c]: that is another document, with a tag of its own. Revisions that another has taken the place of are the manager's.")
    public RestResponse<byte[]> getPublication(
            String plan,
            Quarter quarter,
            @QueryParam("revision") @Parameter(description = "The latest when left out") Integer revision) {
        Plan seen = Plan.finalisedSeenBy(caller, plan);
        boolean outward = caller.seesFinalOnly(plan);
        Publication publication = revision == null
                ? Publication.latest(seen, quarter)
                        .orElseThrow(() -> ProblemException.notFound(quarter.shortTitle() + " has not been finalised."))
                : finalised.publication(seen, caller, quarter, revision, outward);
        return outward
                ? answers.tagged(answers.tagOf("outward", publication.digest), () -> outward(publication))
                : answers.tagged("\"" + publication.digest + "\"", publication::bytes);
    }

    private byte[] outward(Publication publication) {
        return JsonColumn.write(finalised.of(publication, true)).getBytes(StandardCharsets.UTF_8);
    }
}
