package org.waymark.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that a plan still lacks before its action can be followed: a matter of the plan, not of a quarter.
 *
 * @param sentence what people read, about the action
 */
public record Gap(GapKind kind, String sentence) {

    /** What an action may lack, in the order in which it is told. */
    public enum GapKind {
        NO_TIME_SCALE(action -> isBlank(action.timescale()) ? "It has no time scale" : null),
        NO_MEASURE(action -> action.measures().isEmpty() ? "Nothing measures it" : null),
        MEASURE_TO_BE_CONFIRMED(action -> unconfirmed(action.measures())),
        NO_LEAD(action -> action.leads().isEmpty() ? "Nobody leads it" : null),
        NO_LEAD_CAN_SIGN_IN(action -> nobodySignsIn(action.leads())),
        ACCOUNTABLE_ASSUMED(action -> action.leads().isEmpty() || action.accountableConfirmed()
                ? null
                : "Nobody has confirmed yet that %s is accountable for it"
                        .formatted(action.leads().get(0).name()));

        private final Function<PlannedAction, String> facts;

        GapKind(Function<PlannedAction, String> facts) {
            this.facts = facts;
        }
    }

    /**
     * An action as it was planned.
     *
     * @param timescale the plan's own words, or null
     * @param leads the accountable one, or the one assumed to be, first
     */
    public record PlannedAction(
            String timescale, List<PlannedMeasure> measures, List<PlannedLead> leads, boolean accountableConfirmed) {}

    public record PlannedMeasure(String statement, boolean toBeConfirmed) {}

    public record PlannedLead(String name, boolean canSignIn) {}

    /** Everything that the action lacks. */
    public static List<Gap> of(PlannedAction action) {
        List<Gap> gaps = new ArrayList<>();
        for (GapKind kind : GapKind.values()) {
            String sentence = kind.facts.apply(action);
            if (sentence != null) {
                gaps.add(new Gap(kind, sentence));
            }
        }
        return gaps;
    }

    private static boolean isBlank(String words) {
        return words == null || words.isBlank();
    }

    private static String unconfirmed(List<PlannedMeasure> measures) {
        List<String> names = measures.stream()
                .filter(PlannedMeasure::toBeConfirmed)
                .map(measure -> InWords.quoted(measure.statement()))
                .toList();
        return names.isEmpty()
                ? null
                : InWords.listed(names)
                        + (names.size() == 1
                                ? " is still to be confirmed as a measure"
                                : " are still to be confirmed as measures");
    }

    private static String nobodySignsIn(List<PlannedLead> leads) {
        Stream<PlannedLead> able = leads.stream().filter(PlannedLead::canSignIn);
        return leads.isEmpty() || able.findAny().isPresent()
                ? null
                : "Nobody can sign in for "
                        + InWords.listed(leads.stream().map(PlannedLead::name).toList());
    }
}
