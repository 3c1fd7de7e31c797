package org.waymark.document;

import static org.waymark.platform.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.document.paper.UnusableTemplate;
import org.waymark.history.History;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Malformed;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Secrets;
import org.waymark.platform.Today;

/** The Word file whose looks a plan's papers take on: its styles and fonts, and its headers and footers with the logo. */
@Path("/plans/{plan}/template")
@Tag(name = "Documents")
public class TemplateResource {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final History history;
    private final TemplateLooks looks;

    TemplateResource(Caller caller, Answers answers, Today today, History history, TemplateLooks looks) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.history = history;
        this.looks = looks;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(MANAGER)
    @Operation(
            summary = "Download the template of a plan's papers",
            description = "Byte for byte as it was put. Its ETag is what a PUT sends as If-Match.")
    public RestResponse<byte[]> getTemplate(String plan) {
        PaperTemplate template = PaperTemplate.of(managed(plan)).orElseThrow(TemplateResource::none);
        return ResponseBuilder.fromResponse(answers.tagged(tag(template), () -> TemplatePart.read(template)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s-template.docx\"".formatted(plan))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    @GET
    @Path("/facts")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(MANAGER)
    @Operation(
            summary = "Get what is known of the template of a plan's papers",
            description =
                    "Its name, size and when it was put. 404 where the plan has none. Its ETag is what a DELETE sends as If-Match.")
    public RestResponse<TemplateView> getTemplateFacts(String plan) {
        PaperTemplate template = PaperTemplate.of(managed(plan)).orElseThrow(TemplateResource::none);
        return answers.tagged(tag(template), () -> TemplateView.of(template));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Put the template of a plan's papers, or replace it",
            description =
                    "The body is a Word file (.docx), up to 5 MB, without macros and without anything that would be fetched from elsewhere."
                            + " Its styles, fonts, headers and footers are used for the plan's summaries in Word; its words are not.")
    public RestResponse<TemplateView> putTemplate(
            String plan,
            @QueryParam("name") @Parameter(description = "Of the file, to know it again by") String name,
            byte[] content) {
        Plan held = managed(plan);
        lookAt(name);
        String sha256 = usable(content);
        held.hold();
        PaperTemplate before = PaperTemplate.of(held).orElse(null);
        if (before != null && before.sha256.equals(sha256)) {
            return answer(200, before);
        }
        String tag = before == null ? null : tag(before);
        TemplateView was = before == null ? null : TemplateView.of(before);
        answers.mustMatch(tag, true, () -> ProblemException.changed(was, tag));
        if (before != null) {
            before.takeAway(today.instant());
        }
        PaperTemplate template = new PaperTemplate();
        template.plan = held;
        template.name = name;
        template.size = content.length;
        template.sha256 = sha256;
        template.addedBy = caller.name();
        template.addedAt = today.instant();
        template.persist();
        TemplatePart.write(template, content);
        history.changed(
                caller,
                said(plan, before == null ? "template put" : "template replaced"),
                null,
                was,
                TemplateView.of(template));
        return answer(before == null ? 201 : 200, template);
    }

    @DELETE
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Take the template of a plan's papers away",
            description = "They look as they did without one.")
    public void deleteTemplate(String plan) {
        Plan held = managed(plan);
        held.hold();
        PaperTemplate template = PaperTemplate.of(held).orElseThrow(TemplateResource::none);
        TemplateView was = TemplateView.of(template);
        answers.mustMatch(tag(template), true, () -> ProblemException.changed(was, tag(template)));
        template.takeAway(today.instant());
        history.changed(caller, said(plan, "template taken away"), null, was, null);
    }

    private Plan managed(String plan) {
        caller.mustManage(plan);
        return Plan.seenBy(caller, plan);
    }

    private static void lookAt(String name) {
        if (name != null && (name.length() > LONGEST_NAME || !Malformed.isPlainText(name))) {
            throw ProblemException.malformed(
                    "Mend what is listed under errors.",
                    List.of(new Problem.Fault("name", "At most 200 characters, without control characters")));
        }
    }

    /** Its SHA-256. Read before anybody has to wait for the plan. */
    private String usable(byte[] content) {
        if (content == null || content.length == 0) {
            throw refused("It is empty");
        }
        if (content.length > MOST_BYTES) {
            throw refused("It is larger than 5 MB: make its pictures smaller");
        }
        try {
            String sha256 = Secrets.sha256(content);
            looks.mustBeUsable(sha256, content);
            return sha256;
        } catch (UnusableTemplate unusable) {
            throw refused(unusable.getMessage());
        }
    }

    private static ProblemException refused(String why) {
        return ProblemException.notValid("The template was not stored.", List.of(new Problem.Fault("", why)));
    }

    private static ProblemException none() {
        return ProblemException.notFound("The plan's papers have no template: they have our own looks.");
    }

    private History.Said said(String plan, String operation) {
        return new History.Said(plan, null, List.of(), "template", operation, "PLAN", null);
    }

    private String tag(PaperTemplate template) {
        return answers.tagOf("t", template.plan.key, template.sha256);
    }

    private RestResponse<TemplateView> answer(int status, PaperTemplate template) {
        return ResponseBuilder.<TemplateView>create(status)
                .entity(TemplateView.of(template))
                .header(HttpHeaders.ETAG, tag(template))
                .build();
    }
}
