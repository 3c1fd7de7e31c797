package org.waymark.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waymark.progress.Band;
import org.waymark.progress.Rating;
import org.waymark.update.ActionView;
import org.waymark.update.ProgressView;
import org.waymark.update.ShareView;
import org.waymark.update.TallyView.BandShare;
import org.waymark.update.TallyView.BandShares;
import org.waymark.update.TallyView.RatingShare;
import org.waymark.update.TallyView.RatingShares;

/**
 * A summary's figures as tidy data: a row for each band and each rating, overall and of every objective; then the response rate, what
 * changed since the quarter before, and the early warnings, each with its count. The delivery group's has a row for each action besides, with
 * its rating.
 */
final class SummaryInCsv {

    private final Summary summary;
    private final ProgressView progress;
    private final String note;
    private final CsvFile file = new CsvFile(
            "plan",
            "quarter",
            "basis",
            "revision",
            "scope",
            "objective",
            "title",
            "level",
            "code",
            "label",
            "count",
            "total",
            "percent",
            "percentLabel",
            "confirmed",
            "change",
            "note");

    private SummaryInCsv(Summary summary) {
        this.summary = summary;
        this.progress = summary.progress();
        this.note = summary.demonstration();
    }

    static byte[] of(Summary summary) {
        return new SummaryInCsv(summary).write();
    }

    private byte[] write() {
        rows(
                new Scope("overall", null, progress.title()),
                progress.overall().bands(),
                progress.overall().ratings());
        progress.objectives()
                .forEach(objective -> rows(
                        new Scope("objective", objective.objective(), objective.title()),
                        objective.bands(),
                        objective.ratings()));
        lists(new Scope("overall", null, progress.title()));
        if (!summary.isForBoard()) {
            summary.record().actions().forEach(this::action);
        }
        return file.bytes();
    }

    /** What a row counts. @param objective null for the whole plan */
    private record Scope(String name, Integer objective, String title) {}

    private void rows(Scope scope, BandShares bands, RatingShares ratings) {
        for (Band band : Band.values()) {
            BandShare share = Summary.of(band, bands);
            row(
                    scope,
                    "band",
                    band,
                    share.title(),
                    share.count(),
                    share.total(),
                    share.percent(),
                    share.label(),
                    share.confirmed(),
                    share.change());
        }
        for (Rating rating : Rating.values()) {
            RatingShare share = Summary.of(rating, ratings);
            row(
                    scope,
                    "rating",
                    rating,
                    share.title(),
                    share.count(),
                    share.total(),
                    share.percent(),
                    share.label(),
                    null,
                    null);
        }
    }

    private void lists(Scope scope) {
        ShareView rate = progress.updates().responseRate();
        row(
                scope,
                "responses",
                "received",
                "Updates received",
                rate.count(),
                rate.total(),
                rate.percent(),
                rate.label(),
                null,
                null);
        References.of(progress.movement()).forEach(list -> count(scope, "movement", list));
        References.of(progress.warnings()).forEach(list -> count(scope, "warning", list));
    }

    private void action(ActionView action) {
        Rating rating = action.position().rating();
        Scope scope = new Scope("action", action.objective(), action.ref() + " " + action.focus());
        row(scope, "rating", rating, summary.label(rating), 1, null, null, null, null, null);
    }

    private void count(Scope scope, String level, References list) {
        row(scope, level, list.code(), list.label(), list.refs().size(), null, null, null, null, null);
    }

    private void row(Scope scope, String level, Object code, String label, Object... figures) {
        List<Object> cells = new ArrayList<>(Arrays.asList(
                progress.plan(),
                progress.quarter(),
                progress.basis().written(),
                progress.revision(),
                scope.name(),
                scope.objective(),
                scope.title(),
                level,
                code,
                label));
        cells.addAll(Arrays.asList(figures));
        cells.add(note);
        file.row(cells.toArray());
    }
}
