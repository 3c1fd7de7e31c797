package org.waymark.plan;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;

/** A single action as the plan has it, and what a manager does with it between quarters. Every step's answer has the plan's new ETag. */
@Path("/plans/{plan}/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class ActionDefinitionResource {

    /** @param followedBy the actions of this plan that came in its place */
    @Schema(
            name = "ActionDefinition",
            description = "An action as the plan document has it, and what came in its place")
    public record Definition(
            @NotNull ActionEntry action,

            @NotNull @Schema(description = "The actions of this plan that came in its place")
            List<Lineage> followedBy) {

        static Definition of(Action action) {
            return new Definition(PlanDocuments.entry(action), action.followedBy(Action.of(action.plan)));
        }
    }

    private final Caller caller;
    private final Answers answers;
    private final PlanWriting writing;
    private final ActionSteps steps;
    private final ActionMoves moves;

    ActionDefinitionResource(
            Caller caller, Answers answers, PlanWriting writing, ActionSteps steps, ActionMoves moves) {
        this.caller = caller;
        this.answers = answers;
        this.writing = writing;
        this.steps = steps;
        this.moves = moves;
    }

    @POST
    @RolesAllowed(MANAGER)
    @Transactional
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Definition.class)))
    @Operation(
            summary = "Add an action to the plan",
            description =
                    "Without a reference it gets the next of its objective that no action has had; without `added` it counts from the current"
                            + " quarter on. It cannot be added to a finalised quarter.")
    public RestResponse<Definition> addAction(String plan, @NotNull Changes.Addition request) {
        return answer(201, plan, steps.add(plan, request));
    }

    @GET
    @Path("/{ref}/definition")
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "Get an action as the plan document has it",
            description = "Its ETag is the plan's, and what a PUT sends as If-Match.")
    public Uni<RestResponse<Definition>> getActionDefinition(String plan, String ref) {
        caller.mustSee(plan);
        return answers.answerAs(
                () -> writing.tag(Plan.seenBy(caller, plan)), () -> Definition.of(Action.seenBy(caller, plan, ref)));
    }

    @PUT
    @Path("/{ref}/definition")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Change an action, with its measures and leads, for a reason",
            description =
                    "Open quarters change, finalised ones stand. Another reference is possible while nothing has been said of the action."
                            + " Withdrawal and lineage stay as they are.")
    public RestResponse<Definition> putActionDefinition(String plan, String ref, @NotNull Changes.Change request) {
        return answer(200, plan, steps.change(plan, ref, request));
    }

    @POST
    @Path("/{ref}/withdrawal")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Withdraw an action from a quarter on",
            description = "It keeps its reference, which no other action will have. Not what is completed.")
    public RestResponse<Definition> withdrawAction(String plan, String ref, @NotNull Changes.Withdrawal request) {
        return answer(200, plan, moves.withdraw(plan, ref, request));
    }

    @POST
    @Path("/{ref}/reinstatement")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Take an action's withdrawal back",
            description =
                    "While no finalised quarter rests on it. What had come in its place stays, as work of its own.")
    public RestResponse<Definition> reinstateAction(String plan, String ref, @NotNull Changes.Reason request) {
        return answer(200, plan, moves.reinstate(plan, ref, request));
    }

    @POST
    @Path("/{ref}/split")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Split an action into several new ones",
            description = "It is withdrawn from the quarter on in which they begin; they say what they come from.")
    public RestResponse<Definition> splitAction(String plan, String ref, @NotNull Changes.Split request) {
        return answer(200, plan, moves.split(plan, ref, request));
    }

    @POST
    @Path("/{ref}/supersession")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Let an action give way to others, there already or new",
            description = "It is withdrawn from the quarter on; they say what they come from.")
    public RestResponse<Definition> supersedeAction(String plan, String ref, @NotNull Changes.Supersession request) {
        return answer(200, plan, moves.supersede(plan, ref, request));
    }

    private RestResponse<Definition> answer(int status, String plan, String ref) {
        Action action = Action.seenBy(caller, plan, ref);
        return ResponseBuilder.<Definition>create(status)
                .entity(Definition.of(action))
                .header(HttpHeaders.ETAG, writing.tag(action.plan))
                .build();
    }
}
