package org.waymark.plan;

import static org.waymark.platform.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;

/** Reads a time scale for whoever is about to write it into the plan. */
@Path("/plans/{plan}/time-scale")
@Tag(name = "Plans")
public class TimeScaleResource {

    /** As in a plan document. */
    private static final int LONGEST = 1000;

    private final Caller caller;
    private final Answers answers;

    TimeScaleResource(Caller caller, Answers answers) {
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(
            summary = "Read a time scale from the plan's own words",
            description =
                    "How often a report is asked for, in which quarters, and by when it is done; with what was understood and what is unsure."
                            + " Nothing is stored: the manager settles it in the plan document.")
    public RestResponse<TimeScale> readTimeScale(
            String plan,
            @QueryParam("words")
                    @Parameter(
                            description = "At most 1,000 characters",
                            example = "Annual review and quarterly contract monitoring")
                    String words) {
        caller.mustManage(plan);
        Plan seen = Plan.seenBy(caller, plan);
        if (words != null && words.length() > LONGEST) {
            throw ProblemException.malformed(
                    "Mend what is listed under errors.",
                    List.of(new Problem.Fault("words", "At most 1,000 characters")));
        }
        return answers.tagged(
                answers.tagOf("t", seen.firstQuarter, seen.lastQuarter, words),
                () -> TimeScale.read(words, seen.firstQuarter, seen.lastQuarter));
    }
}
