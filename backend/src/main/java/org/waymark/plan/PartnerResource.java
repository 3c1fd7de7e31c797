package org.waymark.plan;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.platform.Listing;

/** Who takes part in a plan, and in what. */
@Path("/plans/{plan}/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PartnerResource {

    /** A partner and the references of its actions, in the plan's order. */
    @Schema(name = "Partner")
    public record PartnerView(
            @NotNull @Schema(examples = "police") String key,
            @NotNull String name,
            String abbreviation,
            @NotNull Partner.Kind kind,
            @NotNull List<String> accountableFor,
            @NotNull List<String> contributesTo,

            @Schema(description = "The body that took its place")
            PlanDocument.Successor succeededBy,

            @Schema(description = "The bodies whose place it took, each from a quarter on")
            List<PlanDocument.Successor> succeeds) {

        static PartnerView of(Partner partner, List<Partner> partners, List<Action> actions) {
            List<PlanDocument.Successor> succeeds = partners.stream()
                    .filter(other -> partner.equals(other.succeededBy))
                    .map(other -> new PlanDocument.Successor(other.key, other.succeededFrom))
                    .toList();
            return new PartnerView(
                    partner.key,
                    partner.name,
                    partner.abbreviation,
                    partner.kind,
                    actions.stream()
                            .filter(action -> partner.equals(action.accountable()))
                            .map(action -> action.ref)
                            .toList(),
                    actions.stream()
                            .filter(action -> action.leads.contains(partner) && !partner.equals(action.accountable()))
                            .map(action -> action.ref)
                            .toList(),
                    partner.succeededBy == null
                            ? null
                            : new PlanDocument.Successor(partner.succeededBy.key, partner.succeededFrom),
                    succeeds.isEmpty() ? null : succeeds);
        }
    }

    private final PlanReads reads;

    PartnerResource(PlanReads reads) {
        this.reads = reads;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(summary = "List the partners of a plan")
    public Uni<RestResponse<Listing<PartnerView>>> listPartners(
            String plan,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return reads.answer(plan, seen -> {
            List<Action> actions = Action.of(seen);
            List<Partner> partners = Partner.of(seen);
            List<PartnerView> all = partners.stream()
                    .map(partner -> PartnerView.of(partner, partners, actions))
                    .toList();
            return Listing.page(all, Listing.limit(limit), cursor, PartnerView::key);
        });
    }
}
