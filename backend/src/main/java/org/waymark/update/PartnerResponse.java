package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Action;
import org.waymark.plan.Partner;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;
import org.waymark.progress.Responses;
import org.waymark.progress.UpdateState;

/**
 * What an accountable partner was asked in a quarter, and what it has answered.
 *
 * @param partner null for actions without a lead
 */
@Schema(description = "What an accountable partner was asked in a quarter, and what it has answered")
public record PartnerResponse(
        PartnerRef partner,
        @NotNull List<String> due,
        @NotNull List<String> received,
        @NotNull List<Outstanding> outstanding) {

    /** Where an update that is still to come stands: a draft shows as one to its partners and the manager alone, what was sent back to all. */
    @Schema(name = "ResponseState")
    public enum State {
        TO_DO,
        DRAFT,
        RETURNED
    }

    public record Outstanding(
            @NotNull String ref,
            @NotNull String focus,
            @NotNull State state,
            boolean overdue) {}

    static List<PartnerResponse> all(Figures figures, Quarter quarter, LocalDate today, Caller caller) {
        Responses responses = figures.progress(quarter, today).updates();
        Map<Long, QuarterlyUpdate> updates =
                QuarterlyUpdate.<QuarterlyUpdate>list("plan = ?1 and quarter = ?2", figures.plan(), quarter).stream()
                        .collect(Collectors.toMap(update -> update.action.id, update -> update));
        Map<Partner, List<Action>> asked = new LinkedHashMap<>();
        for (Action action : figures.actions()) {
            if (responses.due().contains(action.ref)) {
                asked.computeIfAbsent(action.accountable(quarter), partner -> new ArrayList<>())
                        .add(action);
            }
        }
        return asked.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), responses, updates, caller))
                .sorted(Comparator.comparing(
                        (PartnerResponse response) -> response.outstanding().isEmpty()))
                .toList();
    }

    private static PartnerResponse of(
            Partner partner,
            List<Action> actions,
            Responses responses,
            Map<Long, QuarterlyUpdate> updates,
            Caller caller) {
        return new PartnerResponse(
                partner == null ? null : PartnerRef.of(partner),
                actions.stream().map(action -> action.ref).toList(),
                actions.stream()
                        .map(action -> action.ref)
                        .filter(responses.received()::contains)
                        .toList(),
                actions.stream()
                        .filter(action -> !responses.received().contains(action.ref))
                        .map(action -> new Outstanding(
                                action.ref,
                                action.focus,
                                state(updates.get(action.id), caller),
                                responses.overdue().contains(action.ref)))
                        .toList());
    }

    private static State state(QuarterlyUpdate update, Caller caller) {
        if (update != null && update.state == UpdateState.RETURNED) {
            return State.RETURNED;
        }
        return update != null && update.isKnownTo(caller) ? State.DRAFT : State.TO_DO;
    }

    String key() {
        return partner == null ? "" : partner.key();
    }
}
