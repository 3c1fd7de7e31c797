package org.waymark.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.document.paper.Paper;
import org.waymark.document.paper.Style;
import org.waymark.document.paper.Text;
import org.waymark.update.ActionView;
import org.waymark.update.AskView;
import org.waymark.update.UpdateRequest.Recovery;

/** The actions that need attention, objective by objective, each with its leads' words and what is asked for. */
final class AttentionOnPaper {

    private final Summary summary;
    private final Paper paper;

    AttentionOnPaper(Summary summary, Paper paper) {
        this.summary = summary;
        this.paper = paper;
    }

    void write() {
        paper.add(Style.HEADING_1, "Needs attention");
        summary.progress().objectives().forEach(objective -> {
            paper.add(Style.HEADING_2, "Objective %d: %s".formatted(objective.objective(), objective.title()));
            List<ActionView> actions = summary.needingAttention(objective.objective());
            if (actions.isEmpty()) {
                paper.add(Style.NORMAL, "No action of this objective needs attention.");
            }
            actions.forEach(this::action);
        });
    }

    private void action(ActionView action) {
        paper.add(Style.HEADING_3, action.ref() + " " + action.focus());
        paper.add(Text.of(
                Style.STANDING,
                Text.tinted(
                        summary.label(action.position().rating()),
                        summary.tint(action.position().band())),
                Text.plain(" since " + action.position().since().shortTitle() + ". " + standing(action.position()))));
        paper.add(Text.of(Style.NORMAL, leads(action.leads())));
        words(action.update());
        if (!action.warnings().isEmpty()) {
            said(
                    "Early warnings",
                    action.warnings().stream()
                            .map(warning -> warning.sentence() + ".")
                            .collect(Collectors.joining(" ")));
        }
    }

    private static String standing(ActionView.PositionView position) {
        String last = " Last answered for " + position.from().shortTitle() + ".";
        return switch (position.standing()) {
            case REPORTED -> "Answered this quarter.";
            case NOT_DUE -> "Not asked since." + last;
            case NO_ANSWER -> "Asked, no answer." + last;
            case NEVER_REPORTED -> "Never reported.";
        };
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

    private void words(ActionView.Digest update) {
        if (update.hidden()) {
            paper.add(Style.NORMAL, "Words are not shown.");
            return;
        }
        boolean fresh = update.quarter().equals(summary.quarter());
        said("What was done" + (fresh ? "" : ", as said for " + update.quarter().shortTitle()), update.done());
        said("What is at risk", update.atRisk());
        said("Back on track", recovery(update.recovery()));
        if (update.ask() != null) {
            said(Style.ASK, "What stands in the way", update.ask().barrier());
            ask(update.ask());
        }
        said("No support or decision needed, because", update.noHelpBecause());
    }

    private void said(String name, String words) {
        said(Style.NORMAL, name, words);
    }

    private void said(Style style, String name, String words) {
        if (words != null && !words.isBlank()) {
            paper.add(Text.of(style, Text.bold(name + ": "), Text.plain(words.strip())));
        }
    }

    private static String recovery(Recovery recovery) {
        if (recovery == null) {
            return null;
        }
        String what = recovery.what() == null ? "" : recovery.what().strip();
        return recovery.by() == null ? what : (Words.sentence(what) + " By " + Words.day(recovery.by()) + ".").strip();
    }

    private void ask(AskView ask) {
        String whom = ask.toName() == null ? null : "Asked of " + ask.toName();
        String by = ask.by() == null ? null : "by " + Words.day(ask.by());
        String asked = Stream.of(whom, by).filter(part -> part != null).collect(Collectors.joining(", "));
        String need = ask.need() == null ? "" : Words.sentence(ask.need());
        paper.add(Text.of(
                Style.ASK,
                Text.bold("Support or decision needed: "),
                Text.plain((need + " " + Words.sentence(asked)).strip())));
    }
}
