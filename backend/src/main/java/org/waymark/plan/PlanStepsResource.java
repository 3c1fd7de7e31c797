package org.waymark.plan;

import static org.waymark.platform.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.plan.PartnerResource.PartnerView;

/** What a manager does with a whole plan between quarters. */
@Path("/plans/{plan}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlanStepsResource {

    /** @param actions references of those that changed */
    @Schema(name = "FrequenciesSet", description = "What became of setting all frequencies at once")
    public record FrequenciesSet(
            @NotNull @Schema(description = "References of the actions that changed")
            List<String> actions) {}

    private final PlanWriting writing;
    private final PlanSteps steps;
    private final SuccessorSteps successors;

    PlanStepsResource(PlanWriting writing, PlanSteps steps, SuccessorSteps successors) {
        this.writing = writing;
        this.steps = steps;
        this.successors = successors;
    }

    @POST
    @Path("/frequencies")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Set how often all actions are asked for",
            description =
                    "Of every action that is not withdrawn, whatever quarters it was asked in. Open quarters change.")
    public RestResponse<FrequenciesSet> setFrequencies(String plan, @NotNull Changes.Frequencies request) {
        List<String> changed = steps.ask(plan, request);
        return ResponseBuilder.<FrequenciesSet>create(200)
                .entity(new FrequenciesSet(changed))
                .header(HttpHeaders.ETAG, writing.tag(Plan.byKey(plan).orElseThrow()))
                .build();
    }

    @POST
    @Path("/partners/{key}/succession")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Let a body take another's place from a quarter on",
            description =
                    "From then on the actions and measures are the other's, and its people write; earlier quarters, open ones too, stay with"
                            + " the one before and its people. Contributions and files that it has in the quarters that are the other's go along.")
    public RestResponse<PartnerView> succeedPartner(
            String plan, String key, @NotNull Changes.PartnerSuccession request) {
        Partner partner = steps.succeed(plan, key, request);
        return ResponseBuilder.<PartnerView>create(200)
                .entity(PartnerView.of(partner, Partner.of(partner.plan), Action.of(partner.plan)))
                .header(HttpHeaders.ETAG, writing.tag(partner.plan))
                .build();
    }

    @POST
    @Path("/successor")
    @RolesAllowed(MANAGER)
    @Transactional
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanDocument.class)))
    @Operation(
            summary = "Make the plan that goes on with this one",
            description =
                    "With its partners, its indicators, and its actions that neither are completed nor withdrawn as at its last quarter; each"
                            + " says what it comes from. Who makes it manages it.")
    public RestResponse<PlanDocument> makeSuccessor(String plan, @NotNull Changes.PlanSuccession request) {
        PlanDocument made = successors.succeed(plan, request);
        return ResponseBuilder.<PlanDocument>create(201)
                .entity(made)
                .header(HttpHeaders.ETAG, writing.tag(Plan.byKey(request.key()).orElseThrow()))
                .build();
    }
}
