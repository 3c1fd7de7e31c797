package org.waymark.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.waymark.platform.Caller;
import org.waymark.platform.JsonColumn;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Band;
import org.waymark.progress.Calendar;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;

/** One delivery action plan. Members that a plan document leaves out are null here, so that it comes back as it was put. */
@Entity
public class Plan extends PanacheEntity {

    @Column(name = "plan_key")
    public String key;

    public String title;
    public String shortTitle;
    public String owner;
    public String managedBy;
    public String vision;
    public Quarter firstQuarter;
    public Quarter lastQuarter;
    public Integer submissionDays;

    /** Invented figures: every page, document and export says so. */
    public Boolean demonstration;

    @Convert(converter = OversightColumn.class)
    public List<PlanDocument.Oversight> oversight;

    @Convert(converter = RatingLabelsColumn.class)
    public Map<Rating, String> ratingLabels;

    @Convert(converter = BandsColumn.class)
    public List<PlanDocument.BandLabel> bands;

    @Convert(converter = DeadlinesColumn.class)
    public Map<Quarter, LocalDate> deadlines;

    public long revision;

    public static Optional<Plan> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** The plan, if the caller may know of it; else 404. */
    public static Plan seenBy(Caller caller, String key) {
        caller.mustSee(key);
        return Plan.byKey(key).orElseThrow(() -> Caller.noSuchPlan(key));
    }

    public Calendar calendar() {
        int days = submissionDays == null ? Calendar.USUAL_SUBMISSION_DAYS : submissionDays;
        return new Calendar(firstQuarter, lastQuarter, days, deadlines == null ? Map.of() : deadlines);
    }

    /** The quarter asked for, or the one being reported; 404 when it is none of the plan's. */
    public Quarter quarterOr(Quarter asked, LocalDate today) {
        Quarter quarter = asked == null ? calendar().reporting(today) : asked;
        if (!calendar().contains(quarter)) {
            throw ProblemException.notFound(
                    "The plan runs from %s to %s; it has no %s.".formatted(firstQuarter, lastQuarter, quarter));
        }
        return quarter;
    }

    public String label(Band band) {
        return bands == null
                ? band.label()
                : bands.stream()
                        .filter(own -> own.band() == band)
                        .findFirst()
                        .map(PlanDocument.BandLabel::label)
                        .orElse(band.label());
    }

    /** The name of a band's colour. */
    public String colour(Band band) {
        return bands == null
                ? band.colour()
                : bands.stream()
                        .filter(own -> own.band() == band && own.colour() != null)
                        .findFirst()
                        .map(PlanDocument.BandLabel::colour)
                        .orElse(band.colour());
    }

    public String label(Rating rating) {
        return ratingLabels == null ? rating.label() : ratingLabels.getOrDefault(rating, rating.label());
    }

    public boolean isDemonstration() {
        return Boolean.TRUE.equals(demonstration);
    }

    public String shortTitleOrTitle() {
        return shortTitle == null ? title : shortTitle;
    }

    @Immutable
    static class OversightColumn extends JsonColumn<List<PlanDocument.Oversight>> {
        OversightColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    static class RatingLabelsColumn extends JsonColumn<Map<Rating, String>> {
        RatingLabelsColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    static class BandsColumn extends JsonColumn<List<PlanDocument.BandLabel>> {
        BandsColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Immutable
    static class DeadlinesColumn extends JsonColumn<Map<Quarter, LocalDate>> {
        DeadlinesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
