package org.waymark.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Band;
import org.waymark.progress.Direction;
import org.waymark.progress.Frequency;
import org.waymark.progress.Period;
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

    static final String KEY = "[a-z0-9][a-z0-9-]{0,79}";
    static final String KEY_RULE = "Give a key of small letters, digits and hyphens, at most 80";
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

            @Size(max = 80, message = KEY_RULE) @Schema(description = "Key of the plan that it goes on with")
            String follows,

            @Size(max = 80, message = KEY_RULE) @Schema(description = "Key of the plan that goes on with it")
            String followedBy) {}

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

    public record ActionEntry(
            @Pattern(regexp = REF, message = "Give objective and position, such as 1.10")
            @Schema(
                    description =
                            "Objective and position. An action that is added may leave it out: it gets the next that is free")
            String ref,

            @Size(max = 50, message = "At most 50 characters")
            String publishedRef,

            @NotBlank(message = "Give its short name") @Size(max = 300, message = "At most 300 characters")
            String focus,

            @NotBlank(message = "Say what is to be done") @Size(max = 4000, message = "At most 4,000 characters")
            String action,

            @Size(max = 4000, message = "At most 4,000 characters")
            String outcome,

            @Size(max = 50, message = "At most 50 leads")
            @Schema(description = "Keys of partners, the accountable one first")
            List<@NotNull(message = "Give a partner's key") String> leads,

            @Schema(description = "Key of the accountable lead, once somebody has confirmed it")
            String accountable,

            @Size(max = 50, message = "At most 50 measures")
            List<@NotNull(message = "Give an object") @Valid MeasureEntry> measures,

            @Size(max = 1000, message = "At most 1,000 characters") @Schema(description = "The plan's own words")
            String timescale,

            Frequency frequency,

            @Size(max = 4, message = "At most four quarters")
            @Schema(description = "Numbers of the quarters in which it is asked, 1 to 4")
            List<
                            @NotNull(message = "Give 1 to 4") @Min(value = 1, message = "Give 1 to 4")
                            @Max(value = 4, message = "Give 1 to 4") Integer>
                    askedIn,

            @Schema(description = "First quarter in which it counts; the plan's first when left out")
            Quarter added,

            @Schema(description = "First quarter in which it no longer counts")
            Quarter withdrawn,

            @Schema(description = "Planned start") Quarter start,
            @Schema(description = "Completion date") LocalDate due,

            @Schema(description = "Its words are for its partners and the manager alone")
            Boolean restricted,

            @Size(max = 50, message = "At most 50 links") List<@NotNull(message = "Give an object") @Valid Link> links,

            @Size(max = 50, message = "At most 50") @Schema(description = "The actions that it comes from")
            List<@NotNull(message = "Give an object") @Valid Lineage> follows,

            @Valid @Schema(description = "The action of a later plan that goes on with it")
            Lineage takenOverBy,

            @Size(max = 20, message = "At most 20")
            @Schema(description = "Who led it in earlier quarters, where another body took over; in order")
            List<@NotNull(message = "Give an object") @Valid LedBefore> ledBefore) {

        /** A list that is left out is an empty one. */
        public ActionEntry {
            leads = leads == null ? List.of() : leads;
            measures = measures == null ? List.of() : measures;
            links = links == null ? List.of() : links;
        }

        /** The same as a new action: with this reference, counted from this quarter on, and what it comes from. */
        ActionEntry asNew(String newRef, Quarter from, List<Lineage> comesFrom) {
            return with(newRef, from, null, comesFrom, null, null);
        }

        /** The same with what the steps of its life have made of it so far, which are no part of its wording. */
        ActionEntry asFarAs(ActionEntry present) {
            return with(
                    ref == null ? present.ref : ref,
                    added,
                    present.withdrawn,
                    present.follows,
                    present.takenOverBy,
                    present.ledBefore,
                    measures.stream().map(present::asFarAs).toList());
        }

        /** A measure with who collected it earlier, which its wording does not say. */
        private MeasureEntry asFarAs(MeasureEntry asked) {
            return measures.stream()
                    .filter(own -> own.key().equals(asked.key()))
                    .findFirst()
                    .map(own -> asked.collectedBefore(own.collectedBefore()))
                    .orElse(asked.collectedBefore(null));
        }

        /** The same in a later plan, where its quarters begin anew. */
        ActionEntry goingOn(String newRef, Lineage from) {
            return new ActionEntry(
                    newRef,
                    publishedRef,
                    focus,
                    action,
                    outcome,
                    leads,
                    accountable,
                    measures.stream().map(MeasureEntry::goingOn).toList(),
                    timescale,
                    frequency,
                    askedIn,
                    null,
                    null,
                    start,
                    due,
                    restricted,
                    links,
                    List.of(from),
                    null,
                    null);
        }

        /** All its words that somebody typed, by their place in it. */
        Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("/focus", focus);
            texts.put("/action", action);
            texts.put("/outcome", outcome);
            texts.put("/timescale", timescale);
            for (int i = 0; i < measures.size(); i++) {
                MeasureEntry measure = measures.get(i);
                texts.put("/measures/%d/statement".formatted(i), measure.statement());
                texts.put("/measures/%d/statusReason".formatted(i), measure.statusReason());
                texts.put("/measures/%d/source".formatted(i), measure.source());
                texts.put("/measures/%d/collected".formatted(i), measure.collected());
            }
            texts.values().removeIf(Objects::isNull);
            return texts;
        }

        private ActionEntry with(
                String newRef,
                Quarter from,
                Quarter until,
                List<Lineage> comesFrom,
                Lineage goesOn,
                List<LedBefore> earlier) {
            return with(newRef, from, until, comesFrom, goesOn, earlier, measures);
        }

        private ActionEntry with(
                String newRef,
                Quarter from,
                Quarter until,
                List<Lineage> comesFrom,
                Lineage goesOn,
                List<LedBefore> earlier,
                List<MeasureEntry> measured) {
            return new ActionEntry(
                    newRef,
                    publishedRef,
                    focus,
                    action,
                    outcome,
                    leads,
                    accountable,
                    measured,
                    timescale,
                    frequency,
                    askedIn,
                    from,
                    until,
                    start,
                    due,
                    restricted,
                    links,
                    comesFrom,
                    goesOn,
                    earlier);
        }
    }

    public record Link(
            @NotBlank(message = "Give a title") @Size(max = 500, message = "At most 500 characters")
            String title,

            @Size(max = 2000, message = "At most 2,000 characters")
            @Pattern(regexp = "https?://\\S+", message = "Give an address that begins with https:// or http://")
            String url) {}

    public record MeasureEntry(
            @NotNull(message = KEY_RULE) @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = KEY_RULE)
            String key,

            @NotBlank(message = "Say what is measured") @Size(max = 2000, message = "At most 2,000 characters")
            String statement,

            @NotNull(message = "Give its kind") Measure.Kind kind,
            @NotNull(message = "Give its direction") Direction direction,
            Period period,
            Measure.Status status,

            @Size(max = 1000, message = "At most 1,000 characters")
            String statusReason,

            @Valid Target target,
            @Valid Baseline baseline,

            @Size(max = 500, message = "At most 500 characters")
            String source,

            @Schema(description = "Key of the partner that collects it")
            String collectedBy,

            @Size(max = 1000, message = "At most 1,000 characters")
            @Schema(description = "When and how it is collected")
            String collected,

            Boolean countsPeople,

            @Schema(description = "A small value is withheld outside the partnership even when it is 0")
            Boolean sensitive,

            @Size(max = 20, message = "At most 20")
            @Schema(description = "Who collected it in earlier quarters, where another body took over; in order")
            List<@NotNull(message = "Give an object") @Valid CollectedBefore> collectedBefore) {

        /** The same in a later plan. */
        MeasureEntry goingOn() {
            return collectedBefore(null);
        }

        MeasureEntry collectedBefore(List<CollectedBefore> earlier) {
            return new MeasureEntry(
                    key,
                    statement,
                    kind,
                    direction,
                    period,
                    status,
                    statusReason,
                    target,
                    baseline,
                    source,
                    collectedBy,
                    collected,
                    countsPeople,
                    sensitive,
                    earlier);
        }
    }

    public record Target(
            @Digits(integer = 12, fraction = 6, message = "At most 12 digits and 6 decimals")
            BigDecimal value,

            LocalDate by,

            @Size(max = 1000, message = "At most 1,000 characters")
            String words) {

        /** A measure's target, or null where it has none. */
        public static Target of(Measure measure) {
            boolean none = measure.targetValue == null && measure.targetBy == null && measure.targetWords == null;
            return none ? null : new Target(measure.targetValue, measure.targetBy, measure.targetWords);
        }
    }

    public record Baseline(
            @NotNull(message = "Give the value")
            @Digits(integer = 12, fraction = 6, message = "At most 12 digits and 6 decimals")
            BigDecimal value,

            LocalDate asAt,
            Period period) {

        /** A measure's baseline, or null where it has none. */
        public static Baseline of(Measure measure) {
            return measure.baselineValue == null
                    ? null
                    : new Baseline(measure.baselineValue, measure.baselineAsAt, measure.baselinePeriod);
        }
    }
}
