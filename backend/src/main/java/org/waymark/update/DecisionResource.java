package org.waymark.update;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.progress.Quarter;

/** What becomes of an update that was sent. Where a step is refused, {@link DecisionSteps} says why. */
@Path("/plans/{plan}/actions/{ref}/updates")
@Tag(name = "Challenge")
public class DecisionResource {

    private final DecisionSteps steps;

    DecisionResource(DecisionSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("/{quarter}/acceptance")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Accept an update",
            description =
                    "As it was given, or with another rating and the reason; figures then use the confirmed rating and both stay on record.")
    public RestResponse<UpdateView> acceptUpdate(String plan, String ref, Quarter quarter, AcceptanceRequest request) {
        return steps.accept(plan, ref, quarter, request);
    }

    @POST
    @Path("/{quarter}/return")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Send an update back",
            description = "With what the lead is to mend. It no longer counts until it is sent again.")
    public RestResponse<UpdateView> returnUpdate(
            String plan, String ref, Quarter quarter, @NotNull ReturnRequest request) {
        return steps.sendBack(plan, ref, quarter, request);
    }

    @POST
    @Path("/{quarter}/public-line")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Set the public line of an accepted update, or take it away",
            description =
                    "A sentence apart from the lead's words, the only one that the public may read. Without a line there is none any more.")
    public RestResponse<UpdateView> setPublicLine(
            String plan, String ref, Quarter quarter, @NotNull PublicLineRequest request) {
        return steps.publicLine(plan, ref, quarter, request);
    }

    @POST
    @Path("/{quarter}/restriction")
    @RolesAllowed({LEAD, MANAGER})
    @Transactional
    @Operation(
            summary = "Restrict an update, or lift the restriction",
            description =
                    "By the accountable partner or the manager. The words of a restricted update are for the action's partners and the manager"
                            + " alone; elsewhere only its rating is shown.")
    public RestResponse<UpdateView> restrictUpdate(
            String plan, String ref, Quarter quarter, @NotNull RestrictionRequest request) {
        return steps.restrict(plan, ref, quarter, request);
    }
}
