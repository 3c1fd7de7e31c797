package org.waymark.publication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.platform.PlainNumber;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.Standing;
import org.waymark.publication.Difference.Kind;
import org.waymark.update.ActionView;
import org.waymark.update.AskEntry;
import org.waymark.update.AskView;
import org.waymark.update.MeasureView;
import org.waymark.update.TallyView.BandShares;
import org.waymark.update.TallyView.RatingShares;
import org.waymark.update.VoiceView;
import org.waymark.update.WarningView;

/** All that a quarter's record says, each with its place: figure by figure, then action by action. Pure. */
final class Statements {

    private static final String ALL = "All objectives";

    /** Where it stands. Records of the same place are compared by their texts. */
    record Place(Kind kind, String of, String what) {

        /** What was written of it, or worked out from that. */
        boolean tellsWords() {
            return kind == Kind.WORDS || kind == Kind.READING || what.startsWith("Early warnings");
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final Map<Standing, String> STANDINGS = Map.of(
            Standing.REPORTED, "Answered in this quarter",
            Standing.NOT_DUE, "Answered earlier and not asked since",
            Standing.NO_ANSWER, "Answered earlier; asked since, without an answer that counts",
            Standing.NEVER_REPORTED, "Never answered");

    private final Map<Place, String> facts = new LinkedHashMap<>();
    private final Map<Rating, String> labels = new EnumMap<>(Rating.class);

    private Statements() {}

    static Map<Place, String> of(QuarterRecord record) {
        Statements all = new Statements();
        all.figures(record);
        all.movement(record);
        record.plan().ratings().forEach(rating -> all.labels.put(rating.rating(), rating.label()));
        record.actions().forEach(all::action);
        record.updates().forEach(all::update);
        record.objectives().forEach(objective -> {
            String name = "Objective " + objective.number();
            all.add(Kind.WORDS, name, "Title", objective.title());
            objective.indicators().forEach(indicator -> all.measure(name, indicator));
        });
        all.words(record);
        all.decided(record);
        return all.facts;
    }

    private void figures(QuarterRecord record) {
        shares(
                ALL,
                record.progress().overall().bands(),
                record.progress().overall().ratings());
        record.progress()
                .objectives()
                .forEach(objective ->
                        shares("Objective " + objective.objective(), objective.bands(), objective.ratings()));
        var rate = record.progress().updates().responseRate();
        record.progress()
                .objectives()
                .forEach(objective -> add(
                        Kind.WORDS, "Objective " + objective.objective(), "Survivors' view", voice(objective.voice())));
        add(Kind.FIGURE, ALL, "Updates received", share(rate.count(), rate.total(), rate.label()));
        add(Kind.FIGURE, ALL, "Deadline", text(record.deadline()));
    }

    private static String voice(VoiceView voice) {
        return voice == null
                ? null
                : voice.words() == null ? voice.sentence() : voice.sentence() + ": " + voice.words();
    }

    private void shares(String of, BandShares bands, RatingShares ratings) {
        List.of(bands.ATTENTION(), bands.ON_TRACK(), bands.NOT_STARTED())
                .forEach(band -> add(
                        Kind.FIGURE,
                        of,
                        band.title(),
                        share(band.count(), band.total(), band.label()) + ", " + band.confirmed() + " confirmed"));
        List.of(ratings.RED(), ratings.AMBER(), ratings.GREEN(), ratings.BLUE(), ratings.GREY())
                .forEach(rating ->
                        add(Kind.FIGURE, of, rating.title(), share(rating.count(), rating.total(), rating.label())));
    }

    private static String share(int count, int total, String label) {
        return "%d of %d (%s)".formatted(count, total, label);
    }

    private void movement(QuarterRecord record) {
        var movement = record.progress().movement();
        if (movement != null) {
            add(Kind.FIGURE, ALL, "Better", refs(movement.improved()));
            add(Kind.FIGURE, ALL, "Worse", refs(movement.worsened()));
            add(Kind.FIGURE, ALL, "Started", refs(movement.started()));
            add(Kind.FIGURE, ALL, "Back to not started", refs(movement.stopped()));
            add(Kind.FIGURE, ALL, "Added", refs(movement.added()));
            add(Kind.FIGURE, ALL, "Withdrawn", refs(movement.withdrawn()));
        }
    }

    private static String refs(List<String> refs) {
        return refs.isEmpty() ? null : String.join(", ", refs);
    }

    private void action(ActionView action) {
        String of = action.ref();
        add(Kind.ACTION, of, "Rating", labels.get(action.position().rating()));
        add(Kind.ACTION, of, "Standing", STANDINGS.get(action.position().standing()));
        add(Kind.ACTION, of, "Since", quarter(action.position().since()));
        add(Kind.WORDS, of, "Focus", action.focus());
        add(Kind.WORDS, of, "Action", action.action());
        add(Kind.WORDS, of, "Outcome", action.outcome());
        add(
                Kind.ACTION,
                of,
                "Leads",
                action.leads().stream().map(ActionView.Lead::name).collect(Collectors.joining(", ")));
        add(Kind.ACTION, of, "Time scale", action.timescale());
        add(Kind.ACTION, of, "Completion date", text(action.completionDate()));
        add(Kind.ACTION, of, "Asked in this quarter", action.asked() ? "Yes" : "No");
        add(Kind.ACTION, of, "Early warnings", warnings(action, false));
        add(Kind.READING, of, "Early warnings from figures", warnings(action, true));
        action.measures().forEach(measure -> measure(of, measure));
    }

    /** Those that rest on figures of measures tell them, so they go where readings go. */
    private static String warnings(ActionView action, boolean fromFigures) {
        String sentences = action.warnings().stream()
                .filter(warning -> fromFigures == (warning.restsOn() != null))
                .map(WarningView::sentence)
                .collect(Collectors.joining(". "));
        return sentences.isEmpty() ? null : sentences;
    }

    private void update(UpdateRecord update) {
        String of = update.action();
        add(Kind.ACTION, of, "Rating given by the lead", labels.get(update.givenRating()));
        add(Kind.WORDS, of, "Why another rating was confirmed", update.confirmedBecause());
        add(Kind.ACTION, of, "Completed on", text(update.completedOn()));
        add(Kind.WORDS, of, "What was done", update.done());
        add(Kind.WORDS, of, "What changed for people", update.changed());
        add(Kind.WORDS, of, "What comes next", update.next());
        add(Kind.WORDS, of, "No support or decision needed, because", update.noHelpBecause());
        add(Kind.WORDS, of, "What is at risk", update.atRisk());
        if (update.recovery() != null) {
            add(Kind.WORDS, of, "Back on track", update.recovery().what());
            add(Kind.ACTION, of, "Back on track by", text(update.recovery().by()));
        }
        add(Kind.WORDS, of, "Support or decision needed", ask(update.ask()));
        add(Kind.WORDS, of, "Public line", update.publicLine());
        add(Kind.WORDS, of, "The lead's reply", update.reply());
        update.contributions().forEach(part -> add(Kind.WORDS, of, "Contribution of " + part.partner(), part.words()));
        if (update.ask() != null && update.ask().escalation() != null) {
            add(
                    Kind.WORDS,
                    of,
                    "What the board is asked",
                    update.ask().escalation().words());
        }
        if (update.completionDate() != null) {
            add(
                    Kind.WORDS,
                    of,
                    "Why the completion date moved",
                    update.completionDate().reason());
        }
    }

    private static String ask(AskView ask) {
        return ask == null
                ? null
                : "%s Asked of %s: %s, by %s"
                        .formatted(
                                ask.barrier(), ask.toName(), ask.need(), ask.by() == null ? "no date" : text(ask.by()))
                        .strip();
    }

    private void measure(String of, MeasureView measure) {
        for (MeasureView.ReadingView reading : measure.readings()) {
            add(
                    Kind.READING,
                    of,
                    "%s, %s".formatted(measure.statement(), reading.quarter().shortTitle()),
                    value(reading));
        }
    }

    private static String value(MeasureView.ReadingView reading) {
        List<String> parts = new ArrayList<>();
        if (reading.value() != null) {
            parts.add(PlainNumber.text(reading.value()));
        }
        if (reading.numerator() != null && reading.denominator() != null) {
            parts.add("%s of %s"
                    .formatted(PlainNumber.text(reading.numerator()), PlainNumber.text(reading.denominator())));
        }
        if (parts.isEmpty() || reading.note() != null) {
            parts.add(reading.note() == null ? reading.status().name() : reading.note());
        }
        return String.join("; ", parts);
    }

    private void words(QuarterRecord record) {
        if (record.words() != null) {
            add(
                    Kind.WORDS,
                    ALL,
                    "What the board is asked",
                    record.words().asked().text());
            add(Kind.WORDS, ALL, "Achievements", record.words().achievements().text());
            add(Kind.WORDS, ALL, "What comes next", record.words().next().text());
        }
        add(Kind.WORDS, ALL, "Title of the plan", record.plan().title());
    }

    private void decided(QuarterRecord record) {
        record.decisions().forEach(decision -> {
            AskEntry asked = decision.asked();
            String what = "What was decided on the ask for " + asked.quarter().shortTitle();
            add(Kind.WORDS, asked.action(), what, asked.ask().answer().words());
        });
        record.withdrawals()
                .forEach(withdrawal -> add(Kind.WORDS, withdrawal.ref(), "Why it was withdrawn", withdrawal.reason()));
    }

    private void add(Kind kind, String of, String what, String text) {
        if (text != null && !text.isEmpty()) {
            facts.put(new Place(kind, of, what), text);
        }
    }

    private static String text(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private static String quarter(Quarter quarter) {
        return quarter == null ? null : quarter.shortTitle();
    }
}
