package org.waymark.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.waymark.platform.JsonColumn;
import org.waymark.progress.Quarter;

/** Who led an action in the quarters before one. */
@Schema(description = "Who led an action in the quarters before this one")
public record LedBefore(
        @NotNull(message = "Give the quarter") Quarter before,

        @Size(max = 50, message = "At most 50 leads") List<@NotNull(message = "Give a partner's key") String> leads,
        String accountable) {

    /** A list that is left out is an empty one. */
    public LedBefore {
        leads = leads == null ? List.of() : leads;
    }

    private LedBefore until(Quarter quarter) {
        return new LedBefore(quarter, leads, accountable);
    }

    /** The same with one body in another's place. */
    private LedBefore passedOn(String from, String to) {
        return new LedBefore(
                before,
                leads.stream()
                        .map(lead -> lead.equals(from) ? to : lead)
                        .distinct()
                        .toList(),
                from.equals(accountable) ? to : accountable);
    }

    /** Who led it in the quarter, of those that led it before others; null where it is as it stands now. */
    static LedBefore in(List<LedBefore> all, Quarter quarter) {
        return all == null
                ? null
                : all.stream()
                        .filter(led -> quarter.isBefore(led.before()))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The same in order when from the quarter on a body takes another's place: what was before stays.
     *
     * @param now who leads it as it stands
     */
    static List<LedBefore> passedOn(List<LedBefore> all, LedBefore now, String from, String to, Quarter quarter) {
        List<LedBefore> after = new ArrayList<>();
        boolean isKept = false;
        for (LedBefore led : all == null ? List.<LedBefore>of() : all) {
            boolean isEarlier = !led.before().isAfter(quarter);
            if (!isEarlier && !isKept) {
                after.add(led.until(quarter));
            }
            isKept = !isEarlier || led.before().equals(quarter);
            after.add(isEarlier ? led : led.passedOn(from, to));
        }
        if (!isKept) {
            after.add(now.until(quarter));
        }
        return after;
    }

    @Immutable
    static class Column extends JsonColumn<List<LedBefore>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
