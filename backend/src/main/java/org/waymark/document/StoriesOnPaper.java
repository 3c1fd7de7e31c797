package org.waymark.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.document.paper.Paper;
import org.waymark.document.paper.Style;
import org.waymark.document.paper.Text;
import org.waymark.publication.UpdateRecord;
import org.waymark.update.ActionView;
import org.waymark.update.AskView;
import org.waymark.update.Evidence;
import org.waymark.update.MeasureView;
import org.waymark.update.ProgressView.ObjectiveTally;
import org.waymark.update.UpdateDigest;
import org.waymark.update.UpdateRequest;

/** Every action by objective: where it stands, what its leads and contributors said, what is asked for, and its measures' readings. */
final class StoriesOnPaper {

    private static final int READINGS = 4;

    private final Summary summary;
    private final Paper paper;
    private final Map<String, UpdateRecord> updates;

    StoriesOnPaper(Summary summary, Paper paper) {
        this.summary = summary;
        this.paper = paper;
        this.updates = summary.record().updates().stream()
                .collect(Collectors.toMap(UpdateRecord::action, Function.identity()));
    }

    void write() {
        paper.add(Style.HEADING_1, "Every action, by objective");
        for (ObjectiveTally objective : summary.progress().objectives()) {
            paper.add(Style.HEADING_2, "Objective %d: %s".formatted(objective.objective(), objective.title()));
            summary.record().actions().stream()
                    .filter(action -> action.objective() == objective.objective())
                    .forEach(this::action);
        }
    }

    private void action(ActionView action) {
        paper.add(Style.HEADING_3, action.ref() + " " + action.focus());
        String since = action.position().since() == null
                ? " "
                : " since " + action.position().since().shortTitle() + ". ";
        paper.add(Text.of(
                Style.STANDING,
                Text.tinted(
                        summary.label(action.position().rating()),
                        summary.tint(action.position().band())),
                Text.plain(since + Standings.inWords(action))));
        paper.add(Text.of(Style.STANDING, leads(action.leads())));
        UpdateRecord update = updates.get(action.ref());
        if (update != null) {
            words(update, action.update());
        } else if (action.update() != null) {
            earlier(action.update());
        }
        measures(action.measures());
        said(
                "Early warnings",
                action.warnings().stream()
                        .map(warning -> warning.sentence() + ".")
                        .collect(Collectors.joining(" ")));
    }

    /** The accountable one first, then those who contribute. */
    private static Text.Run[] leads(List<ActionView.Lead> leads) {
        Stream<String> others =
                leads.stream().filter(lead -> !lead.accountable()).map(ActionView.Lead::name);
        String with = others.collect(Collectors.joining(", "));
        return leads.stream()
                .filter(ActionView.Lead::accountable)
                .findFirst()
                .map(lead -> new Text.Run[] {
                    Text.bold("Lead: "), Text.plain(lead.name() + (with.isEmpty() ? "" : "; with " + with))
                })
                .orElse(new Text.Run[] {Text.bold("No lead")});
    }

    /** @param known of it, in short */
    private void words(UpdateRecord update, UpdateDigest known) {
        if (update.hidden()) {
            paper.add(Style.NORMAL, Standings.hidden(known));
            return;
        }
        if (update.givenRating() != null) {
            said(
                    "Confirmed rating",
                    "the lead gave %s. %s"
                            .formatted(summary.label(update.givenRating()), Words.sentence(update.confirmedBecause())));
            said("The lead's reply", update.reply());
        }
        said(update.noChange() ? "No change. What was done" : "What was done", update.done());
        said("What changed for people", update.changed());
        said("What is at risk", update.atRisk());
        said("Back on track", update.recovery() == null ? null : Standings.recovery(update.recovery()));
        asked(update.ask());
        said("No support or decision needed, because", update.noHelpBecause());
        said("Completion date", moved(update.completionDate()));
        said("What comes next", update.next());
        update.contributions().forEach(part -> said(part.partner(), part.words()));
        evidence(Stream.concat(
                        update.evidence().stream(),
                        update.contributions().stream().flatMap(part -> part.evidence().stream()))
                .toList());
    }

    /** Words of an earlier quarter, never told as fresh. */
    private void earlier(UpdateDigest update) {
        if (update.hidden()) {
            paper.add(Style.NORMAL, Standings.hidden(update));
            return;
        }
        boolean fresh = update.quarter().equals(summary.quarter());
        said("What was done" + (fresh ? "" : ", as said for " + update.quarter().shortTitle()), update.done());
        said("What is at risk", update.atRisk());
        said("Back on track", update.recovery() == null ? null : Standings.recovery(update.recovery()));
        asked(update.ask());
        said("No support or decision needed, because", update.noHelpBecause());
    }

    private static String moved(UpdateRequest.CompletionMove move) {
        if (move == null) {
            return null;
        }
        String to = move.to() == null ? "" : "moved to %s. ".formatted(Words.day(move.to()));
        return to + (move.reason() == null ? "" : Words.sentence(move.reason()));
    }

    private void asked(AskView ask) {
        if (ask == null) {
            return;
        }
        said(Style.ASK, "What stands in the way", ask.barrier());
        said(
                Style.ASK,
                "Support or decision needed",
                Stream.of(ask.need() == null ? null : Words.sentence(ask.need()), Standings.whom(ask))
                        .filter(words -> words != null)
                        .collect(Collectors.joining(" ")));
        said(
                Style.ASK,
                "To the board",
                ask.escalation() == null ? null : ask.escalation().words());
        said(Style.ASK, "Answer", Standings.answered(ask));
    }

    private void measures(List<MeasureView> measures) {
        List<Text> told = measures.stream().map(StoriesOnPaper::readings).toList();
        if (!told.isEmpty()) {
            paper.add(Text.of(Style.STANDING, Text.bold("Measures")));
            paper.list(told);
        }
    }

    /** The last of them, the latest first and in bold. */
    private static Text readings(MeasureView measure) {
        List<String> latest = new ArrayList<>();
        List<MeasureView.ReadingView> readings = measure.readings();
        for (int i = readings.size() - 1; i >= Math.max(0, readings.size() - READINGS); i--) {
            latest.add(readings.get(i).quarter().shortTitle() + ": " + ReadingWords.of(measure, readings.get(i)));
        }
        String statement = MeasureWords.of(measure) + ". ";
        if (latest.isEmpty()) {
            return Text.of(Style.LIST, statement + "No reading.");
        }
        String before = String.join("; ", latest.subList(1, latest.size()));
        return before.isEmpty()
                ? Text.of(Style.LIST, Text.plain(statement), Text.bold(latest.get(0)))
                : Text.of(Style.LIST, Text.plain(statement), Text.bold(latest.get(0) + "; "), Text.plain(before));
    }

    private void evidence(List<Evidence> evidence) {
        List<Text.Run> runs = new ArrayList<>();
        for (Evidence one : evidence) {
            runs.add(runs.isEmpty() ? Text.bold("Evidence: ") : Text.plain("; "));
            runs.add(Text.link(one.title() == null ? one.url() : one.title(), one.url()));
        }
        if (!runs.isEmpty()) {
            paper.add(new Text(Style.NORMAL, runs));
        }
    }

    private void said(String name, String words) {
        said(Style.NORMAL, name, words);
    }

    private void said(Style style, String name, String words) {
        if (words != null && !words.isBlank()) {
            paper.add(Text.of(style, Text.bold(name + ": "), Text.plain(words.strip())));
        }
    }
}
