package org.waymark.document.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.document.ActionOnPaper;
import org.waymark.document.PaperColumn;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.ActionEntry.Link;
import org.waymark.plan.MeasureEntry;
import org.waymark.plan.PlanDocument.PartnerEntry;

/**
 * An action as a file has it, laid over the same action of the plan: a cell that reads as the plan's own paper would says nothing new, and
 * what no cell says stays as it is.
 */
final class OverPlan {

    private static final double LIKE = 0.5;

    private final PaperAction paper;
    private final ActionEntry read;
    private final ActionEntry present;
    private final ActionOnPaper onPaper;
    private final Notes notes;

    OverPlan(PaperAction paper, ActionEntry read, ActionEntry present, List<PartnerEntry> partners, Notes notes) {
        this.paper = paper;
        this.read = read;
        this.present = present;
        this.notes = notes;
        onPaper = ActionOnPaper.of(present, partners);
    }

    /** Whether a column says something else than the plan does. A blank cell says nothing: that is told where the plan says something. */
    private boolean differs(Column column, PaperColumn there, String within) {
        Cell cell = paper.cell(column);
        if (cell.isBlank()) {
            if (paper.cells.containsKey(column) && !onPaper.text(there).isBlank()) {
                notes.ofAction(present.ref(), within, "Its cell is empty in the file: what the plan says was kept");
            }
            return false;
        }
        return !Same.reads(cell.text(), onPaper.text(there));
    }

    ActionEntry laid(MeasureCell measures) {
        boolean worded = differs(Column.ACTION, PaperColumn.ACTION, "/action");
        boolean named = worded || paper.has(Column.FOCUS);
        boolean other = differs(Column.OUTCOME, PaperColumn.OUTCOME, "/outcome");
        boolean led = differs(Column.LEAD, PaperColumn.LEAD, "/leads");
        boolean timed = differs(Column.TIMESCALE, PaperColumn.TIME_SCALE, "/timescale");
        boolean measured = differs(Column.MEASURE, PaperColumn.MEASURE, "/measures");
        List<String> leads = led ? leads() : present.leads();
        boolean dated = measured && measures.due != null || timed && read.due() != null;
        LocalDate due = dated ? read.due() : present.due();
        return new ActionEntry(
                present.ref(),
                present.publishedRef(),
                named && !Same.reads(read.focus(), present.focus()) ? read.focus() : present.focus(),
                worded && !Same.reads(read.action(), present.action()) ? read.action() : present.action(),
                other ? read.outcome() : present.outcome(),
                leads,
                accountable(leads),
                measured ? measures(measures) : present.measures(),
                timed ? read.timescale() : present.timescale(),
                timed ? read.frequency() : present.frequency(),
                timed ? read.askedIn() : present.askedIn(),
                present.added(),
                present.withdrawn(),
                present.start(),
                due,
                present.restricted(),
                differs(Column.LINKS, PaperColumn.LINKS, "/links") ? links() : present.links(),
                present.follows(),
                present.takenOverBy(),
                present.ledBefore());
    }

    private String accountable(List<String> leads) {
        return present.accountable() != null && leads.contains(present.accountable()) ? present.accountable() : null;
    }

    /** The same partners in another order, the accountable one first, are the same. */
    private List<String> leads() {
        boolean same = new HashSet<>(read.leads()).equals(new HashSet<>(present.leads()));
        boolean first = !read.leads().isEmpty() && read.leads().get(0).equals(present.accountable());
        return same && first ? present.leads() : read.leads();
    }

    private List<MeasureEntry> measures(MeasureCell cell) {
        List<MeasureEntry> left = new ArrayList<>(present.measures());
        List<MeasureEntry> laid = new ArrayList<>();
        Set<String> keys = left.stream().map(MeasureEntry::key).collect(Collectors.toSet());
        for (int i = 0; i < read.measures().size(); i++) {
            MeasureEntry one = read.measures().get(i);
            MeasureEntry before = before(one, cell.written.get(i), left);
            left.remove(before);
            laid.add(before == null ? keyed(one, keys) : over(one, before, cell.written.get(i)));
        }
        for (MeasureEntry missing : left) {
            notes.ofAction(
                    present.ref(),
                    "/measures/" + laid.size(),
                    "“%s” is not in the file: it was kept".formatted(missing.statement()));
            laid.add(missing);
        }
        return laid;
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
        MeasureEntry.Target target = one.target() == null ? before.target() : one.target();
        return new MeasureEntry(
                before.key(),
                Same.reads(one.statement(), before.statement()) ? before.statement() : one.statement(),
                before.kind(),
                before.direction(),
                before.period(),
                one.status() == null ? before.status() : one.status(),
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

    /** A link's address is behind its words, and may not be on paper. */
    private List<Link> links() {
        return read.links().stream()
                .map(link -> present.links().stream()
                        .filter(before -> Same.reads(before.title(), link.title()))
                        .filter(before -> link.url() == null || link.url().equals(before.url()))
                        .findFirst()
                        .orElse(link))
                .toList();
    }
}
