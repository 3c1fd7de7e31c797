package org.waymark.plan;

import static org.waymark.platform.Roles.MANAGER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Listing;
import org.waymark.platform.Today;
import org.waymark.progress.Gap;
import org.waymark.progress.Quarter;

/** What a plan still lacks, for whoever edits it. */
@Path("/plans/{plan}/gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class GapResource {

    /** The kind is for programs, the sentence for people. */
    @Schema(name = "Gap", description = "Something that the plan still lacks of an action")
    public record GapView(
            @NotNull @Schema(examples = "1.10") String ref,
            @NotNull String focus,
            int objective,
            @NotNull Gap.GapKind kind,

            @NotNull @Schema(examples = "It has no time scale")
            String sentence) {

        private static GapView of(Action action, Gap gap) {
            return new GapView(action.ref, action.focus, action.objective.number, gap.kind(), gap.sentence());
        }
    }

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final SignIns signIns;

    GapResource(Caller caller, Answers answers, Today today, SignIns signIns) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.signIns = signIns;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(
            summary = "List what the plan still lacks",
            description =
                    "Action by action in the plan's order, of those that are not withdrawn: no time scale, no measure, a measure to be confirmed,"
                            + " no lead, no lead who can sign in, an accountable one that is only assumed.")
    public Uni<RestResponse<Listing<GapView>>> listGaps(
            String plan,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustManage(plan);
        return answers.answerAs(
                () -> tag(Plan.seenBy(caller, plan)),
                () -> Listing.page(
                        gaps(Plan.seenBy(caller, plan)),
                        Listing.limit(limit),
                        cursor,
                        gap -> gap.ref() + "-" + gap.kind()));
    }

    /** Who can sign in is no part of the plan's own revision. */
    private String tag(Plan plan) {
        return answers.tagOf("g" + plan.revision, plan.key, signIns.partnersOf(plan), quarter());
    }

    private List<GapView> gaps(Plan plan) {
        Set<Long> canSignIn = signIns.partnersOf(plan);
        Map<Long, List<Measure>> measures = Measure.of(plan).stream()
                .filter(measure -> measure.action != null)
                .collect(Collectors.groupingBy(measure -> measure.action.id));
        return Action.of(plan).stream()
                .filter(action -> action.withdrawn == null || action.withdrawn.isAfter(quarter()))
                .flatMap(action -> gaps(action, measures.getOrDefault(action.id, List.of()), canSignIn))
                .toList();
    }

    private static Stream<GapView> gaps(Action action, List<Measure> measures, Set<Long> canSignIn) {
        Stream<Partner> first = Stream.ofNullable(action.accountable());
        Stream<Partner> leads = Stream.concat(first, action.leads.stream()).distinct();
        Gap.PlannedAction planned = new Gap.PlannedAction(
                action.timescale,
                measures.stream()
                        .map(measure -> new Gap.PlannedMeasure(
                                measure.statement, measure.status() == Measure.Status.TO_BE_CONFIRMED))
                        .toList(),
                leads.map(lead -> new Gap.PlannedLead(lead.name, canSignIn.contains(lead.id)))
                        .toList(),
                action.accountable != null);
        return Gap.of(planned).stream().map(gap -> GapView.of(action, gap));
    }

    private Quarter quarter() {
        return Quarter.containing(today.day());
    }
}
