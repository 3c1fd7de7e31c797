package org.waymark.document.intake;

import static org.waymark.platform.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Action;
import org.waymark.plan.Plan;
import org.waymark.plan.PlanDocument;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.Malformed;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/** A plan read from a file that somebody sends. */
@Path("/plan-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlanImportResource {

    private final Caller caller;
    private final Answers answers;
    private final Today today;

    private final Validator validator;

    PlanImportResource(Caller caller, Answers answers, Today today, Validator validator) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.validator = validator;
    }

    /** As pages send it. */
    @Schema(name = "FileForm", description = "A form with a file")
    public record FileForm(
            @NotNull @Schema(type = SchemaType.STRING, format = "binary")
            String file) {}

    @POST
    @RolesAllowed(MANAGER)
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.MULTIPART_FORM_DATA})
    @Operation(
            summary = "Read a plan from a file",
            description =
                    "The body is the file, or a form with one part called file: Word (.docx), Excel (.xlsx), CSV, or the plan document as"
                            + " YAML or JSON, up to 20 MB; what it is is told by what is in it. Files with macros are refused. Answers with"
                            + " the plan document that was read and what is unsure of it; nothing is stored: PUT the document to"
                            + " /plans/{plan}. Held against a plan that there is, what a table does not say is kept from it, actions"
                            + " that are missing from the file too; a plan document of YAML or JSON is taken whole: what is missing"
                            + " from it is missing in the answer, and PUT deletes that.")
    public RestResponse<PlanImport> importPlan(
            @QueryParam("plan")
                    @Parameter(description = "Key of the plan that it is held against; without it, a new plan")
                    String plan,
            @QueryParam("quarter") @Parameter(description = "Of which the last column speaks") Quarter quarter,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA,
                                        schema = @Schema(implementation = FileForm.class))
                            })
                    @NotNull
                    @Malformed.WholePlan
                    byte[] file) {
        Plan present = null;
        if (plan != null) {
            caller.mustManage(plan);
            present = Plan.seenBy(caller, plan);
        }
        PlanDocument before = present == null ? null : PlanDocument.of(present);
        String tag = present == null ? null : answers.tagOf(present.key, present.revision);
        PlanRead read = PlanFile.read(Upload.file(type, file), before, quarter, Quarter.containing(today.day()));
        if (read.isWhole()) {
            Faults.in(read.document(), validator).refuseIfAny();
        }
        return answers.personal(answer(present == null ? read : countedFromNow(read, present), before, tag));
    }

    /** A new action has no place in what is finalised: it counts from the quarter after. */
    private static PlanRead countedFromNow(PlanRead read, Plan present) {
        SortedSet<Quarter> finalised = present.finalised();
        if (read.isWhole() || finalised.isEmpty()) {
            return read;
        }
        Set<String> known =
                Action.of(present).stream().map(action -> action.ref).collect(Collectors.toSet());
        return read.with(read.document()
                .withActions(action -> known.contains(action.ref())
                        ? action
                        : action.countedFrom(finalised.last().next())));
    }

    private static PlanImport answer(PlanRead read, PlanDocument before, String tag) {
        return new PlanImport(
                read.document(),
                Stream.concat(read.unsure().stream(), PersonalWords.in(read.document(), before).stream())
                        .map(unsure -> new PlanImport.Unsure(unsure.pointer(), unsure.detail()))
                        .toList(),
                before == null ? null : PlanChanges.of(before, read.document(), read.inFile()),
                read.updates().stream()
                        .map(said -> new PlanImport.Said(said.ref(), said.rating(), said.said()))
                        .toList(),
                tag);
    }
}
