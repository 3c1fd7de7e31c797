package org.waymark.publication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.progress.Band;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.update.ActionView;
import org.waymark.update.AskView;
import org.waymark.update.ProgressView.MovementView;

/**
 * What the manager might say of a quarter, drafted from what the leads said: a line for each action, beginning with its reference. Of
 * restricted actions nothing is said.
 *
 * @param asked what the manager takes to the board, in her words
 * @param offered open asks that she does not take there, in the leads' words: hers to choose from, and nobody's to freeze
 * @param hidden references of those actions of which nothing may be said
 */
record WordsDraft(String asked, String achievements, String next, String offered, Set<String> hidden) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int MOST = 15_000;
    private static final Pattern REFERENCE = Pattern.compile("(\\d+\\.\\d+) ");

    static WordsDraft of(Quarter quarter, List<ActionView> actions, List<UpdateRecord> updates, MovementView movement) {
        Map<String, UpdateRecord> said = new HashMap<>();
        updates.stream().filter(update -> !update.hidden()).forEach(update -> said.put(update.action(), update));
        Set<String> better = movement == null ? Set.of() : Set.copyOf(movement.improved());
        return new WordsDraft(
                lines(open(actions, true).map(WordsDraft::escalated)),
                lines(achievements(quarter, actions, said, better)),
                lines(actions.stream()
                        .filter(action -> said.containsKey(action.ref()))
                        .sorted(Comparator.comparing(action -> action.position().band() != Band.ATTENTION))
                        .map(action -> line(action, first(said.get(action.ref()).next())))),
                lines(open(actions, false).map(WordsDraft::ask)),
                actions.stream()
                        .filter(action ->
                                action.update() != null && action.update().hidden())
                        .map(ActionView::ref)
                        .collect(Collectors.toSet()));
    }

    private static Stream<ActionView> open(List<ActionView> actions, boolean escalated) {
        return actions.stream()
                .filter(action -> action.update() != null
                        && action.update().ask() != null
                        && action.update().ask().isOpen()
                        && action.position().rating() != Rating.BLUE)
                .filter(action -> escalated == (action.update().ask().escalation() != null));
    }

    private static String escalated(ActionView action) {
        return line(action, closed(action.update().ask().escalation().words()));
    }

    /** What was said before some of it was restricted, without the lines of that, and those that go on from them. */
    String allowed(String carried) {
        return allowed(carried, hidden);
    }

    /** The same for whoever knows which references are hidden. */
    static String allowed(String carried, Set<String> hidden) {
        List<String> kept = new ArrayList<>();
        boolean drops = false;
        for (String line : carried.lines().toList()) {
            String ref = reference(line);
            drops = ref == null ? drops : hidden.contains(ref);
            if (!drops) {
                kept.add(line);
            }
        }
        return String.join("\n", kept);
    }

    /** What the board was asked: where it is a line for each ask, with what has been taken there since, and without what was taken back. */
    String stillAsked(String carried) {
        String allowed = allowed(carried);
        if (!allowed.lines().allMatch(line -> reference(line) != null)) {
            return allowed;
        }
        Set<String> present = references(allowed);
        Set<String> takenBack = references(offered);
        return Stream.concat(
                        allowed.lines().filter(line -> !takenBack.contains(reference(line))),
                        asked.lines().filter(line -> !present.contains(reference(line))))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> references(String text) {
        return text.lines().map(line -> String.valueOf(reference(line))).collect(Collectors.toSet());
    }

    /** Of which action a line begins to speak; null for none. */
    private static String reference(String line) {
        Matcher begins = REFERENCE.matcher(line);
        return begins.lookingAt() ? begins.group(1) : null;
    }

    private static String ask(ActionView action) {
        AskView ask = action.update().ask();
        String whom = ask.toName() == null ? "" : " Asked of " + ask.toName();
        String by = ask.by() == null ? "" : (whom.isEmpty() ? " Needed by " : ", by ") + DAY.format(ask.by());
        String rest = whom + by;
        String need = ask.need() == null ? ask.barrier() : ask.need();
        return need == null ? null : line(action, closed(need) + (rest.isEmpty() ? "" : rest + "."));
    }

    /** What was completed in the quarter, then what got better, then what else people noticed. */
    private static Stream<String> achievements(
            Quarter quarter, List<ActionView> actions, Map<String, UpdateRecord> said, Set<String> better) {
        List<String> completed = new ArrayList<>();
        List<String> improved = new ArrayList<>();
        List<String> noticed = new ArrayList<>();
        for (ActionView action : actions) {
            UpdateRecord update = said.get(action.ref());
            if (update == null || update.noChange()) {
                continue;
            }
            boolean changed = update.changed() != null && !update.changed().isBlank();
            String words = first(changed ? update.changed() : update.done());
            if (update.rating() == Rating.BLUE && within(update.completedOn(), quarter)) {
                completed.add(line(action, "completed on " + DAY.format(update.completedOn()) + ". " + words));
            } else if (better.contains(action.ref())) {
                improved.add(line(
                        action,
                        "now " + update.rating().label().toLowerCase(Locale.UK) + ", and better than last quarter. "
                                + words));
            } else if (update.rating() == Rating.GREEN && changed) {
                noticed.add(line(action, words));
            }
        }
        return Stream.of(completed, improved, noticed).flatMap(List::stream);
    }

    private static boolean within(LocalDate day, Quarter quarter) {
        return day != null && Quarter.containing(day).equals(quarter);
    }

    private static String line(ActionView action, String words) {
        return words.isBlank()
                ? null
                : "%s %s: %s"
                        .formatted(action.ref(), action.focus(), words.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    /** As many whole lines as there is room for. */
    private static String lines(Stream<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines.filter(said -> said != null).collect(Collectors.toList())) {
            if (text.length() + line.length() < MOST) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        return text.toString();
    }

    /** The first sentence, closed. */
    private static String first(String words) {
        if (words == null || words.isBlank()) {
            return "";
        }
        String line = words.strip().lines().findFirst().orElse("");
        return closed(line.split("(?<=[.!?])\\s+(?=\\p{Lu})")[0]);
    }

    private static String closed(String words) {
        String stripped = words.strip();
        return stripped.isEmpty() || ".!?…".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? stripped
                : stripped + ".";
    }
}
