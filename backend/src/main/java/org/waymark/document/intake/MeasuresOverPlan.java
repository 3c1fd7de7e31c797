package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.document.ActionOnPaper;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.Measure;
import org.waymark.plan.MeasureEntry;

/** An action's measures as a file has them, each laid over the measure of the plan that is meant. */
final class MeasuresOverPlan {

    private static final double LIKE = 0.5;

    private final ActionEntry present;
    private final ActionOnPaper onPaper;
    private final Notes notes;
    private final List<MeasureEntry> laid = new ArrayList<>();
    /** The plan's measure that one of the file was laid over, by its number; null of a new one. */
    private final Map<Integer, MeasureEntry> kept = new HashMap<>();

    MeasuresOverPlan(ActionEntry present, ActionOnPaper onPaper, Notes notes) {
        this.present = present;
        this.onPaper = onPaper;
        this.notes = notes;
    }

    /** @param written each as the file has it */
    List<MeasureEntry> laid(List<MeasureEntry> read, List<String> written) {
        List<MeasureEntry> left = new ArrayList<>(present.measures());
        Set<String> keys = left.stream().map(MeasureEntry::key).collect(Collectors.toSet());
        for (int i = 0; i < read.size(); i++) {
            MeasureEntry one = read.get(i);
            MeasureEntry before = before(one, written.get(i), left);
            left.remove(before);
            laid.add(before == null ? keyed(one, keys) : over(one, before, written.get(i)));
            kept.put(i, before);
        }
        for (MeasureEntry missing : left) {
            notes.ofAction(
                    present.ref(),
                    "/measures/" + laid.size(),
                    "“%s” is not in the file: it was kept".formatted(missing.statement()));
            laid.add(missing);
        }
        return List.copyOf(laid);
    }

    private String onPaper(MeasureEntry measure) {
        return onPaper.measures().get(present.measures().indexOf(measure));
    }

    /** Of those that are left, the measure that is meant: the same words, or else words that are much like them. */
    private MeasureEntry before(MeasureEntry one, String written, List<MeasureEntry> left) {
        return left.stream()
                .filter(measure -> Same.reads(written, onPaper(measure)))
                .findFirst()
                .or(() -> left.stream()
                        .filter(measure -> Same.likeness(measure.statement(), one.statement()) >= LIKE)
                        .max((a, b) -> Double.compare(
                                Same.likeness(a.statement(), one.statement()),
                                Same.likeness(b.statement(), one.statement()))))
                .orElse(null);
    }

    /** What words do not say stays; kind, direction and key among it. */
    private MeasureEntry over(MeasureEntry one, MeasureEntry before, String written) {
        if (Same.reads(written, onPaper(before))) {
            return before;
        }
        String beside = beside(before);
        if (!beside.isEmpty() && written.endsWith(beside)) {
            String said = written.substring(0, written.length() - beside.length());
            return over(before, said, before.status(), before.target());
        }
        return over(
                before,
                Same.reads(one.statement(), before.statement()) ? before.statement() : one.statement(),
                one.status() == null ? before.status() : one.status(),
                one.target() == null ? before.target() : one.target());
    }

    /** What our own paper says of a measure in brackets after its statement. */
    private String beside(MeasureEntry measure) {
        String all = Line.plain(onPaper(measure));
        String statement = Line.plain(measure.statement());
        return all.startsWith(statement) ? all.substring(statement.length()) : "";
    }

    private static MeasureEntry over(
            MeasureEntry before, String statement, Measure.Status status, MeasureEntry.Target target) {
        return new MeasureEntry(
                before.key(),
                statement,
                before.kind(),
                before.direction(),
                before.period(),
                status,
                before.statusReason(),
                target,
                before.baseline(),
                before.source(),
                before.collectedBy(),
                before.collected(),
                before.countsPeople(),
                before.sensitive(),
                before.collectedBefore());
    }

    private static MeasureEntry keyed(MeasureEntry one, Set<String> keys) {
        int number = keys.size() + 1;
        while (!keys.add("m" + number)) {
            number++;
        }
        return new MeasureEntry(
                "m" + number,
                one.statement(),
                one.kind(),
                one.direction(),
                one.period(),
                one.status(),
                one.statusReason(),
                one.target(),
                one.baseline(),
                one.source(),
                one.collectedBy(),
                one.collected(),
                one.countsPeople(),
                one.sensitive(),
                null);
    }

    /** A measure that stays has its kind, its direction and what it counts from the plan. @param within "", "measures", number, field */
    boolean isNew(String[] within) {
        int number = Integer.parseInt(within[2]);
        if (!kept.containsKey(number)) {
            return false;
        }
        MeasureEntry before = kept.get(number);
        boolean target = within.length > 3 && within[3].equals("target");
        return before == null
                || target && !Objects.equals(before.target(), laid.get(number).target());
    }
}
