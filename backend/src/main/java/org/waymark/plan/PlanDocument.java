package org.waymark.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;

/** A whole plan in one document, as the reference plan has it. What is left out is left out again when it is read back; a list comes back empty. */
@Schema(
        description =
                "A whole plan in one document. What is left out is left out again when it is read back; a list comes back empty.")
public record PlanDocument(
        @NotNull(message = "Give the plan itself") @Valid Head plan,

        @Size(max = 3, message = "There are three bands")
        List<@NotNull(message = "Give an object") @Valid BandLabel> bands,

        @NotNull(message = "List the partners, or give an empty list")
        @Size(max = 500, message = "At most 500 partners")
        List<@NotNull(message = "Give an object") @Valid PartnerEntry> partners,

        @NotNull(message = "List the objectives, or give an empty list")
        @Size(max = 100, message = "At most 100 objectives")
        List<@NotNull(message = "Give an object") @Valid ObjectiveEntry> objectives) {

    /** A stored plan as a document again. */
    public static PlanDocument of(Plan plan) {
        return PlanDocuments.of(plan);
    }

    /** The same with every action as it is made of it. */
    public PlanDocument withActions(UnaryOperator<ActionEntry> each) {
        return new PlanDocument(
                plan,
                bands,
                partners,
                objectives.stream()
                        .map(objective -> new ObjectiveEntry(
                                objective.number(),
                                objective.title(),
                                objective.headingTitle(),
                                objective.indicators(),
                                objective.actions().stream().map(each).toList()))
                        .toList());
    }

    static final String KEY = "[a-z0-9][a-z0-9-]{0,79}";
    static final String KEY_RULE = "Give a short name of lower-case letters, digits and hyphens, at most 80";
    static final String REF = "[1-9][0-9]{0,3}\\.[1-9][0-9]{0,3}";

    public record Head(
            @NotNull(message = KEY_RULE) @Pattern(regexp = KEY, message = KEY_RULE)
            String key,

            @NotBlank(message = "Give a title") @Size(max = 500, message = "At most 500 characters")
            String title,

            @Size(max = 200, message = "At most 200 characters")
            String shortTitle,

            @Size(max = 300, message = "At most 300 characters")
            String owner,

            @Size(max = 300, message = "At most 300 characters")
            String managedBy,

            @Size(max = 20, message = "At most 20")
            List<@NotNull(message = "Give an object") @Valid Oversight> oversight,

            @NotNull(message = "Give the plan's first quarter")
            Quarter firstQuarter,

            @NotNull(message = "Give the plan's last quarter")
            Quarter lastQuarter,

            @Size(max = 4000, message = "At most 4,000 characters")
            String vision,

            @Min(value = 0, message = "Give 0 to 90 days")
            @Max(value = 90, message = "Give 0 to 90 days")
            @Schema(description = "Days after a quarter's end by which updates are due; 20 when left out")
            Integer submissionDays,

            @Schema(description = "Labels of ratings, where they are not the usual ones")
            Map<Rating, @NotBlank(message = "Give a label") @Size(max = 100, message = "At most 100 characters") String>
                    ratingLabels,

            @Schema(description = "Deadlines of single quarters, where they are set by hand")
            Map<Quarter, @NotNull(message = "Give a date") LocalDate> deadlines,

            @Schema(description = "Invented figures: every page, document and export says so")
            Boolean demonstration,

            @Schema(description = "Files may be added beside updates; links always may")
            Boolean evidenceFiles,

            @Schema(description = "Protective marking of its papers, on every page and in the file's name")
            Marking marking,

            @Size(max = 80, message = KEY_RULE) @Schema(description = "Key of the plan that it goes on with")
            String follows,

            @Size(max = 80, message = KEY_RULE) @Schema(description = "Key of the plan that goes on with it")
            String followedBy) {

        /** Of a plan of which no more is known than its name and its years. */
        public static Head of(String key, String title, Quarter firstQuarter, Quarter lastQuarter) {
            return new Head(
                    key,
                    title,
                    null,
                    null,
                    null,
                    null,
                    firstQuarter,
                    lastQuarter,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    public record Oversight(
            @NotBlank(message = "Name the body") @Size(max = 300, message = "At most 300 characters")
            String body,

            @Size(max = 500, message = "At most 500 characters")
            String role) {}

    public record BandLabel(
            @NotNull(message = "Give the band") Band band,

            @NotBlank(message = "Give a label") @Size(max = 100, message = "At most 100 characters")
            String label,

            @Pattern(regexp = "[a-z-]{1,30}", message = "Give a colour's name")
            String colour) {}

    public record PartnerEntry(
            @NotNull(message = KEY_RULE) @Pattern(regexp = KEY, message = KEY_RULE)
            String key,

            @NotBlank(message = "Give a name") @Size(max = 300, message = "At most 300 characters")
            String name,

            @Size(max = 100, message = "At most 100 characters")
            String abbreviation,

            @NotNull(message = "Say whether it is an ORGANISATION, a TEAM or a MEETING")
            Partner.Kind kind,

            @Valid @Schema(description = "The body that took its place")
            Successor succeededBy) {}

    /** A body that takes another's place. */
    @Schema(description = "A body that takes another's place, from a quarter on")
    public record Successor(
            @NotNull(message = "Give its key") @Schema(description = "Key of the partner", examples = "icb")
            String partner,

            @NotNull(message = "Give the first quarter that is its own")
            Quarter from) {}

    public record ObjectiveEntry(
            @NotNull(message = "Give its number")
            @Positive(message = "Numbers begin at 1")
            @Max(value = 9999, message = "At most 9999")
            Integer number,

            @NotBlank(message = "Give a title") @Size(max = 1000, message = "At most 1,000 characters")
            String title,

            @Size(max = 1000, message = "At most 1,000 characters")
            String headingTitle,

            @Size(max = 100, message = "At most 100")
            List<@NotNull(message = "Give an object") @Valid MeasureEntry> indicators,

            @Size(max = 2000, message = "At most 2,000")
            List<@NotNull(message = "Give an object") @Valid ActionEntry> actions) {

        /** A list that is left out is an empty one. */
        public ObjectiveEntry {
            indicators = indicators == null ? List.of() : indicators;
            actions = actions == null ? List.of() : actions;
        }

        /** The same in a later plan, with the actions that go on. */
        ObjectiveEntry goingOn(List<ActionEntry> taken) {
            return new ObjectiveEntry(
                    number,
                    title,
                    headingTitle,
                    indicators.stream().map(MeasureEntry::goingOn).toList(),
                    taken);
        }

        ObjectiveEntry with(List<ActionEntry> others) {
            return new ObjectiveEntry(number, title, headingTitle, indicators, others);
        }
    }
}
