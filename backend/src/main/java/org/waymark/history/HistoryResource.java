package org.waymark.history;

import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.JsonColumn;
import org.waymark.platform.Listing;

/** Who changed what in a plan, latest first. */
@Path("/plans/{plan}/history")
@Tag(name = "History")
public class HistoryResource {

    /**
     * One accepted write.
     *
     * @param until the last save of the sitting, where typing was saved as it went
     * @param hidden before and after are not for the caller
     */
    @Schema(name = "HistoryEntry")
    public record HistoryView(
            @NotNull Instant at,
            Instant until,
            @NotNull String by,
            String onBehalfOf,
            @NotNull @Schema(examples = "update sent") String operation,

            @NotNull
            @Schema(
                    description = "Address within the plan; empty for the plan itself",
                    examples = "actions/1.10/updates/2022-23-Q3")
            String subject,

            @Schema(description = "Why, where somebody said; hidden with before and after")
            String reason,

            boolean hidden,
            @Schema(implementation = Object.class) JsonNode before,
            @Schema(implementation = Object.class) JsonNode after) {

        static HistoryView of(HistoryEntry entry, Caller caller) {
            boolean hidden = !mayRead(entry, caller);
            return new HistoryView(
                    entry.happenedAt,
                    entry.untilAt,
                    entry.actor,
                    entry.onBehalfOf,
                    entry.operation,
                    entry.subject,
                    hidden ? null : entry.reason,
                    hidden,
                    hidden ? null : JsonColumn.read(entry.beforeJson),
                    hidden ? null : JsonColumn.read(entry.afterJson));
        }

        /** Whoever typed it may read it too: a manager on behalf of partners, also of an action that has none. */
        private static boolean mayRead(HistoryEntry entry, Caller caller) {
            if (entry.actorId.equals(caller.id())) {
                return true;
            }
            return switch (entry.sight) {
                case "PLAN" -> true;
                case "MANAGER" -> caller.manages(entry.planKey) || isOfPartner(entry, caller);
                default -> isOfPartner(entry, caller);
            };
        }

        /** That a draft exists is for its partners and the manager to know. */
        static boolean mayKnow(HistoryEntry entry, Caller caller) {
            return !entry.sight.equals("PARTNERS") || caller.manages(entry.planKey) || isOfPartner(entry, caller);
        }

        private static boolean isOfPartner(HistoryEntry entry, Caller caller) {
            return entry.partnerKeys != null
                    && caller.isOfAny(entry.planKey, Arrays.asList(entry.partnerKeys.split(",")));
        }
    }

    private final Caller caller;
    private final Answers answers;

    HistoryResource(Caller caller, Answers answers) {
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({LEAD, MANAGER, VIEWER})
    @Operation(
            summary = "List what was changed, latest first",
            description =
                    "Every accepted write has one entry. Words of drafts are shown to the action's partners alone, sent ones to them"
                            + " and the manager.")
    public RestResponse<Listing<HistoryView>> listHistory(
            String plan,
            @QueryParam("action") String action,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(plan);
        mustExist(plan);
        int size = Listing.limit(limit);
        List<HistoryEntry> entries = entries(plan, action, Listing.idBefore(cursor), size + 1);
        List<HistoryView> views = new ArrayList<>();
        entries.stream()
                .limit(size)
                .filter(entry -> HistoryView.mayKnow(entry, caller))
                .forEach(entry -> views.add(HistoryView.of(entry, caller)));
        String next = entries.size() > size ? Listing.cursor(entries.get(size - 1).id) : null;
        return answers.personal(new Listing<>(views, next));
    }

    private static List<HistoryEntry> entries(String plan, String action, long before, int size) {
        return (action == null
                        ? HistoryEntry.<HistoryEntry>find("planKey = ?1 and id < ?2 order by id desc", plan, before)
                        : HistoryEntry.<HistoryEntry>find(
                                "planKey = ?1 and actionRef = ?2 and id < ?3 order by id desc", plan, action, before))
                .page(0, size)
                .list();
    }

    private static void mustExist(String plan) {
        boolean none = HistoryEntry.getEntityManager()
                .createNativeQuery("select 1 from plan where plan_key = :plan")
                .setParameter("plan", plan)
                .getResultList()
                .isEmpty();
        if (none) {
            throw Caller.noSuchPlan(plan);
        }
    }
}
