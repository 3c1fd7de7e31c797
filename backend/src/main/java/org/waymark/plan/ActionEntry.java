package org.waymark.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.waymark.platform.JsonColumn;
import org.waymark.progress.Frequency;
import org.waymark.progress.Quarter;

/** An action as the plan document has it, with its measures. */
public record ActionEntry(
        @Pattern(regexp = PlanDocument.REF, message = "Give objective and position, such as 1.10")
        @Schema(
                description =
                        "Objective and position. An action that is added may leave it out: it gets the next that is free")
        String ref,

        @Size(max = 50, message = "At most 50 characters") String publishedRef,

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

    /** Whether it counts in the quarter (rule 1). @param first the plan's first quarter */
    boolean countsIn(Quarter quarter, Quarter first) {
        return !quarter.isBefore(added == null ? first : added) && (withdrawn == null || quarter.isBefore(withdrawn));
    }

    /** The same counted from a quarter on, where nothing was said of it. */
    public ActionEntry countedFrom(Quarter quarter) {
        return added == null ? with(ref, quarter, withdrawn, follows, takenOverBy, ledBefore) : this;
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

    /** All its words that somebody typed, by where they stand. @param at where it stands itself */
    Map<String, String> texts(String at) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(at + "/focus", focus);
        texts.put(at + "/action", action);
        texts.put(at + "/outcome", outcome);
        texts.put(at + "/timescale", timescale);
        for (int i = 0; i < measures.size(); i++) {
            MeasureEntry measure = measures.get(i);
            texts.put(at + "/measures/%d/statement".formatted(i), measure.statement());
            texts.put(at + "/measures/%d/statusReason".formatted(i), measure.statusReason());
            texts.put(at + "/measures/%d/source".formatted(i), measure.source());
            texts.put(at + "/measures/%d/collected".formatted(i), measure.collected());
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

    public record Link(
            @NotBlank(message = "Give a title") @Size(max = 500, message = "At most 500 characters")
            String title,

            @Size(max = 2000, message = "At most 2,000 characters")
            @Pattern(regexp = "https?://\\S+", message = "Give an address that begins with https:// or http://")
            String url) {

        @Immutable
        static class Column extends JsonColumn<List<Link>> {
            Column() {
                super(new TypeReference<>() {});
            }
        }
    }
}
