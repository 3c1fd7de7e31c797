package org.waymark.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.plan.Plan;
import org.waymark.plan.QuarterState;
import org.waymark.platform.Caller;
import org.waymark.platform.ProblemException;
import org.waymark.platform.StrictJson;
import org.waymark.progress.Quarter;
import org.waymark.update.Finalised;
import org.waymark.update.ProgressInWords;
import org.waymark.update.ProgressView;
import org.waymark.update.TrendPoint;

/** Answers for finalised quarters from their frozen documents alone. */
@ApplicationScoped
public class FinalisedQuarters implements Finalised {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        StrictJson.configure(JSON);
        // What a later version has left off still stands in documents of before.
        JSON.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        JSON.getFactory()
                .setStreamReadConstraints(com.fasterxml.jackson.core.StreamReadConstraints.builder()
                        .maxTokenCount(Long.MAX_VALUE)
                        .build());
    }

    /** Documents never change, so what was read from one stays right. Soft: they can be read again. */
    private final Cache<Long, QuarterRecord> read =
            Caffeine.newBuilder().maximumSize(500).softValues().build();

    @Override
    public Optional<ProgressInWords> asked(Plan plan, Caller caller, Quarter quarter, ProgressView.Basis basis) {
        return record(plan, caller, quarter, basis, caller.seesFinalOnly(plan.key))
                .map(QuarterRecord::told);
    }

    @Override
    public Optional<Indicators> indicators(Plan plan, Caller caller, Quarter quarter, ProgressView.Basis basis) {
        return record(plan, caller, quarter, basis, caller.seesFinalOnly(plan.key))
                .map(record -> new Indicators(
                        record.quarter(),
                        record.revision(),
                        record.finalisedOn(),
                        record.objectives().stream()
                                .map(objective -> new Indicators.OfObjective(
                                        objective.number(), objective.title(), objective.indicators()))
                                .toList(),
                        record.withheldKey()));
    }

    /**
     * The record that answers for a quarter; empty where the live figures do.
     *
     * @param quarter null for the latest that is finalised
     * @param outward as it may leave; so it is always for who may see no more
     */
    public Optional<QuarterRecord> record(
            Plan plan, Caller caller, Quarter quarter, ProgressView.Basis basis, boolean outward) {
        boolean finalOnly = caller.seesFinalOnly(plan.key);
        if (finalOnly && basis == ProgressView.Basis.LIVE) {
            throw ProblemException.forbidden("Of this plan you may see the finalised quarters only.");
        }
        boolean must = finalOnly || basis == ProgressView.Basis.FINAL;
        Quarter wanted = quarter == null ? latest(plan, must) : quarter;
        boolean live =
                basis == ProgressView.Basis.LIVE || wanted == null || !must && plan.state(wanted) == QuarterState.OPEN;
        if (live && !must) {
            return Optional.empty();
        }
        Optional<QuarterRecord> frozen = wanted == null
                ? Optional.empty()
                : Publication.latest(plan, wanted).map(publication -> of(publication, outward || finalOnly));
        if (frozen.isEmpty()) {
            throw ProblemException.notFound(
                    wanted == null
                            ? "No quarter of this plan is finalised yet."
                            : wanted.shortTitle() + " has not been finalised.");
        }
        return frozen;
    }

    /** What a paper of a quarter is made from: its record, or a draft where it is open. @param outward as it may leave */
    public QuarterRecord paper(Plan plan, Caller caller, Quarter quarter, LocalDate today, boolean outward) {
        return record(plan, caller, quarter, null, outward)
                .orElseGet(() -> QuarterRecords.paper(plan, quarter, today, caller, outward, trend(plan, caller)));
    }

    /** One revision of a finalised quarter as a paper has it; 404 where there is none. */
    public QuarterRecord revision(Plan plan, Caller caller, Quarter quarter, int revision, boolean outward) {
        return of(publication(plan, caller, quarter, revision, outward), outward);
    }

    /**
     * One revision of a finalised quarter; 404 where there is none. One that another has taken the place of may have been revised for what
     * it said: its manager alone reads it, and nothing of it leaves the partnership.
     */
    Publication publication(Plan plan, Caller caller, Quarter quarter, int revision, boolean outward) {
        Publication found = Publication.of(plan, quarter, revision)
                .orElseThrow(() ->
                        ProblemException.notFound("%s has no revision %d.".formatted(quarter.shortTitle(), revision)));
        boolean latest = Publication.latest(plan, quarter)
                .map(last -> last.revision == revision)
                .orElse(false);
        if (!latest && (outward || !caller.manages(plan.key))) {
            throw ProblemException.forbidden(
                    "%s was revised: what was said before is its manager's. Leave the revision out for the latest."
                            .formatted(quarter.shortTitle()));
        }
        return found;
    }

    /** The latest quarter that is finalised; one that has been reopened serves where nothing else may be shown. */
    private static Quarter latest(Plan plan, boolean must) {
        if (!plan.finalised().isEmpty()) {
            return plan.finalised().last();
        }
        return must
                ? Publication.of(plan).stream()
                        .map(publication -> publication.quarter)
                        .reduce((a, b) -> b)
                        .orElse(null)
                : null;
    }

    @Override
    public Map<Quarter, TrendPoint> trend(Plan plan, Caller caller) {
        boolean outward = caller.seesFinalOnly(plan.key);
        Map<Quarter, Publication> latest = new TreeMap<>();
        if (outward || !plan.finalised().isEmpty()) {
            Publication.of(plan).forEach(publication -> latest.put(publication.quarter, publication));
        }
        Map<Quarter, TrendPoint> trend = new TreeMap<>();
        latest.forEach((quarter, publication) -> {
            if (outward || plan.state(quarter) != QuarterState.OPEN) {
                trend.put(quarter, TrendPoint.of(of(publication).progress()));
            }
        });
        return trend;
    }

    QuarterRecord of(Publication publication, boolean outward) {
        return outward ? Outward.of(of(publication)) : of(publication);
    }

    QuarterRecord of(Publication publication) {
        return read.get(publication.id, id -> read(publication.document));
    }

    private static QuarterRecord read(String document) {
        try {
            return JSON.readValue(document, QuarterRecord.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A frozen document cannot be read", broken);
        }
    }
}
