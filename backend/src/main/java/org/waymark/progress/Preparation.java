package org.waymark.progress;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What has to be ready by when before a meeting, planned back from it in working days of England: the paper, the draft before it, the
 * updates before that. Five clear days is the notice that the Local Government Act 1972, sections 100A and 100B, gives a council's
 * papers; partnerships keep to it for theirs.
 */
public final class Preparation {

    /** Between one thing and the next; neither day is counted. */
    public static final int CLEAR_DAYS = 5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Whose meeting it is. */
    public enum Kind {
        /** Sees the draft. */
        DELIVERY_GROUP("the delivery group"),
        /** Has the paper. */
        BOARD("the board"),
        /** Another one, which has a paper without a draft. */
        OTHER("the meeting");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As one speaks of it: "the board". */
        public String words() {
            return words;
        }
    }

    /** What is to be ready, the first first. */
    public enum Step {
        UPDATES,
        DRAFT,
        PAPER
    }

    /**
     * @param because why that day, in words
     * @param warning what is wrong with it; null where nothing is
     */
    public record Planned(Step step, LocalDate on, boolean byHand, String because, String warning) {}

    private final Kind kind;
    private final LocalDate meets;
    private final LocalDate groupMeets;
    private final Map<Step, LocalDate> byHand;
    private final LocalDate quarterEnds;
    private final Map<Step, Planned> planned = new LinkedHashMap<>();

    private Preparation(
            Kind kind, LocalDate meets, LocalDate groupMeets, Map<Step, LocalDate> byHand, LocalDate quarterEnds) {
        this.kind = kind;
        this.meets = meets;
        this.groupMeets = groupMeets;
        this.byHand = byHand;
        this.quarterEnds = quarterEnds;
    }

    /**
     * The days before a meeting, in their order.
     *
     * @param groupMeets when the delivery group sees the draft of a board's paper; null where it does not
     * @param byHand days that a manager set instead; what comes before is planned back from them
     * @param quarterEnds the last day of the quarter that the meeting takes
     */
    public static List<Planned> before(
            Kind kind, LocalDate meets, LocalDate groupMeets, Map<Step, LocalDate> byHand, LocalDate quarterEnds) {
        return new Preparation(kind, meets, groupMeets, byHand, quarterEnds).days();
    }

    private List<Planned> days() {
        if (kind != Kind.DELIVERY_GROUP) {
            plan(Step.PAPER, meets, "before " + kind.words + " on ");
        }
        if (kind == Kind.DELIVERY_GROUP) {
            plan(Step.DRAFT, meets, "before " + kind.words + " on ");
        } else if (kind == Kind.BOARD) {
            LocalDate paper = planned.get(Step.PAPER).on();
            boolean groupSeesIt = groupMeets != null && groupMeets.isBefore(paper);
            plan(
                    Step.DRAFT,
                    groupSeesIt ? groupMeets : paper,
                    groupSeesIt ? "before the delivery group on " : "before the paper goes out on ");
        }
        boolean drafted = planned.containsKey(Step.DRAFT);
        LocalDate next = planned.get(drafted ? Step.DRAFT : Step.PAPER).on();
        plan(Step.UPDATES, next, drafted ? "before the draft goes out on " : "before the paper goes out on ");
        List<Planned> days = new ArrayList<>(planned.values());
        days.sort((a, b) -> a.step().compareTo(b.step()));
        return days;
    }

    private void plan(Step step, LocalDate before, String what) {
        LocalDate set = byHand.get(step);
        LocalDate on = set == null ? WorkingDays.leaving(CLEAR_DAYS, before) : set;
        String because = set == null ? "five clear working days " + what + DAY.format(before) : "set by hand";
        planned.put(step, new Planned(step, on, set != null, because, warning(step, on, before)));
    }

    private String warning(Step step, LocalDate on, LocalDate before) {
        if (!on.isAfter(quarterEnds)) {
            return "The quarter only ends on %s: move the meeting, or set the days by hand."
                    .formatted(DATE.format(quarterEnds));
        }
        if (!on.isBefore(before)) {
            return "That is no earlier than %s, which comes after it.".formatted(DATE.format(before));
        }
        return step == Step.PAPER && on.isAfter(WorkingDays.leaving(CLEAR_DAYS, before))
                ? "That leaves fewer than five clear working days."
                : null;
    }
}
