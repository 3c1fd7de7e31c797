package org.waymark.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.PlanDocument.PartnerEntry;
import org.waymark.progress.Frequency;
import org.waymark.progress.Quarter;

/** What a manager asks for when she changes a plan between quarters; each with its reason, which history keeps. */
public final class Changes {

    private static final String SAY_WHY = "Say why. It is kept in the plan's history.";
    private static final String TOO_LONG = "At most 4,000 characters";
    private static final int LONGEST = 4000;
    private static final String WORDS = "Words that look like personal data and may go out all the same";

    private Changes() {}

    /** A change with its reason. */
    public interface Reasoned {

        String reason();

        /** What looks like personal data in anything that was typed, and may stay all the same. */
        List<String> confirmedWords();

        /** All that somebody typed for others to read, by where it stands. */
        default Map<String, String> typed() {
            Map<String, String> typed = new LinkedHashMap<>();
            typed.put("/reason", reason());
            return typed;
        }
    }

    private static Map<String, String> withActions(Map<String, String> typed, List<ActionEntry> into) {
        for (int i = 0; i < into.size(); i++) {
            typed.putAll(into.get(i).texts("/into/" + i));
        }
        return typed;
    }

    @Schema(name = "Reason", description = "Why the plan is changed")
    public record Reason(
            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String reason,

            @Size(max = 200, message = "At most 200") @Schema(description = WORDS)
            List<String> confirmedWords)
            implements Reasoned {}

    /** @param objective its number; read from the reference where that is given */
    @Schema(name = "ActionAddition", description = "An action that is added to the plan")
    public record Addition(
            @Schema(description = "Number of its objective, where no reference is given")
            Integer objective,

            @NotNull(message = "Give the action") @Valid ActionEntry action,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String reason,

            @Size(max = 200, message = "At most 200") @Schema(description = WORDS)
            List<String> confirmedWords)
            implements Reasoned {

        @Override
        public Map<String, String> typed() {
            Map<String, String> typed = Reasoned.super.typed();
            typed.putAll(action.texts("/action"));
            return typed;
        }
    }

    @Schema(name = "ActionChange", description = "An action as it is to be in the plan from now on")
    public record Change(
            @NotNull(message = "Give the action") @Valid ActionEntry action,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String reason,

            @Size(max = 200, message = "At most 200") @Schema(description = WORDS)
            List<String> confirmedWords)
            implements Reasoned {

        @Override
        public Map<String, String> typed() {
            Map<String, String> typed = Reasoned.super.typed();
            typed.putAll(action.texts("/action"));
            return typed;
        }
    }

    @Schema(name = "Withdrawal", description = "An action that no longer counts")
    public record Withdrawal(
            @NotNull(message = "Give the first quarter in which it no longer counts")
            Quarter from,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String reason,

            @Size(max = 200, message = "At most 200") @Schema(description = WORDS)
            List<String> confirmedWords)
            implements Reasoned {}

    @Schema(name = "Split", description = "The actions that come in one's place")
    public record Split(
            @NotNull(message = "Give the first quarter in which the new ones count")
            Quarter from,

            @NotNull(message = "Give the new actions") @Size(min = 2, max = 20, message = "Give two to twenty actions")
            List<@NotNull(message = "Give an object") @Valid ActionEntry> into,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String reason,

            @Size(max = 200, message = "At most 200") @Schema(description = WORDS)
            List<String> confirmedWords)
            implements Reasoned {

        @Override
        public Map<String, String> typed() {
            return withActions(Reasoned.super.typed(), into);
        }
    }

    @Schema(name = "Frequencies", description = "How often all actions are asked for")
    public record Frequencies(
            @NotNull(message = "Say how often") Frequency frequency,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String reason,

            @Size(max = 200, message = "At most 200") @Schema(description = WORDS)
            List<String> confirmedWords)
            implements Reasoned {}

    @Schema(name = "PartnerSuccession", description = "The body that takes another's place, there already or new")
    public record PartnerSuccession(
            @Schema(description = "Key of a partner of the plan", examples = "icb")
            String to,

            @Valid @Schema(description = "A partner that is new to the plan")
            PartnerEntry partner,

            @NotNull(message = "Give the first quarter that is the other's")
            Quarter from,

            @Schema(
                    description =
                            "Its people speak for the other too, in the same order of contacts; false when left out")
            Boolean withPeople,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String reason,

            @Size(max = 200, message = "At most 200") @Schema(description = WORDS)
            List<String> confirmedWords)
            implements Reasoned {

        @Override
        public Map<String, String> typed() {
            Map<String, String> typed = Reasoned.super.typed();
            if (partner != null) {
                typed.put("/partner/name", partner.name());
            }
            return typed;
        }
    }

    /** @param renumber gives the actions that are taken over positions without gaps */
    @Schema(name = "PlanSuccession", description = "A plan that goes on with another's unfinished work")
    public record PlanSuccession(
            @NotNull(message = PlanDocument.KEY_RULE)
            @Pattern(regexp = PlanDocument.KEY, message = PlanDocument.KEY_RULE)
            String key,

            @NotBlank(message = "Give a title") @Size(max = 500, message = "At most 500 characters")
            String title,

            @Size(max = 200, message = "At most 200 characters")
            String shortTitle,

            @NotNull(message = "Give the plan's first quarter")
            Quarter firstQuarter,

            @NotNull(message = "Give the plan's last quarter")
            Quarter lastQuarter,

            @Schema(description = "Positions without gaps; without it actions keep their references")
            Boolean renumber,

            @Schema(description = "Everybody has the part in it that is hers in this plan; false when left out")
            Boolean withPeople,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String reason,

            @Size(max = 200, message = "At most 200") @Schema(description = WORDS)
            List<String> confirmedWords)
            implements Reasoned {

        @Override
        public Map<String, String> typed() {
            Map<String, String> typed = Reasoned.super.typed();
            typed.put("/title", title);
            if (shortTitle != null) {
                typed.put("/shortTitle", shortTitle);
            }
            return typed;
        }
    }

    /** @param by references of actions that are in the plan already @param into new ones */
    @Schema(name = "Supersession", description = "The actions, there already or new, that one gives way to")
    public record Supersession(
            @NotNull(message = "Give the first quarter in which it no longer counts")
            Quarter from,

            @Size(max = 20, message = "At most twenty")
            @Schema(description = "References of actions that are in the plan already")
            List<@NotNull(message = "Give a reference") String> by,

            @Size(max = 20, message = "At most twenty") @Schema(description = "New actions")
            List<@NotNull(message = "Give an object") @Valid ActionEntry> into,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String reason,

            @Size(max = 200, message = "At most 200") @Schema(description = WORDS)
            List<String> confirmedWords)
            implements Reasoned {

        /** A list that is left out is an empty one. */
        public Supersession {
            by = by == null ? List.of() : by;
            into = into == null ? List.of() : into;
        }

        @Override
        public Map<String, String> typed() {
            return withActions(Reasoned.super.typed(), into);
        }
    }
}
