package org.waymark.document.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.waymark.document.ActionOnPaper;
import org.waymark.document.PaperColumn;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.ActionEntry.Link;
import org.waymark.plan.PlanDocument.PartnerEntry;

/**
 * An action as a file has it, laid over the same action of the plan: a cell that reads as the plan's own paper would says nothing new, and
 * what no cell says stays as it is.
 */
final class OverPlan {

    private final PaperAction paper;
    private final ActionEntry read;
    private final ActionEntry present;
    private final ActionOnPaper onPaper;
    private final MeasuresOverPlan measures;
    private final Notes notes;

    OverPlan(PaperAction paper, ActionEntry read, ActionEntry present, List<PartnerEntry> partners, Notes notes) {
        this.paper = paper;
        this.read = read;
        this.present = present;
        this.notes = notes;
        onPaper = ActionOnPaper.of(present, partners);
        measures = new MeasuresOverPlan(present, onPaper, notes);
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

    ActionEntry laid(MeasureCell cell) {
        boolean worded = differs(Column.ACTION, PaperColumn.ACTION, "/action");
        boolean named = worded || paper.has(Column.FOCUS);
        boolean other = differs(Column.OUTCOME, PaperColumn.OUTCOME, "/outcome");
        boolean led = differs(Column.LEAD, PaperColumn.LEAD, "/leads");
        boolean timed = differs(Column.TIMESCALE, PaperColumn.TIME_SCALE, "/timescale");
        boolean measured = differs(Column.MEASURE, PaperColumn.MEASURE, "/measures");
        List<String> leads = led ? leads() : present.leads();
        boolean dated = measured && cell.due != null || timed && read.due() != null;
        LocalDate due = dated ? read.due() : present.due();
        return new ActionEntry(
                present.ref(),
                present.publishedRef(),
                named && !Same.reads(read.focus(), present.focus()) ? read.focus() : present.focus(),
                worded && !Same.reads(read.action(), present.action()) ? read.action() : present.action(),
                other ? read.outcome() : present.outcome(),
                leads,
                accountable(leads),
                measured ? measures.laid(read.measures(), cell.written) : present.measures(),
                timed ? read.timescale() : present.timescale(),
                timed ? read.frequency() : present.frequency(),
                timed ? read.askedIn() : present.askedIn(),
                present.added(),
                present.withdrawn(),
                read.start() == null ? present.start() : read.start(),
                due,
                present.restricted(),
                differs(Column.LINKS, PaperColumn.LINKS, "/links") ? links() : present.links(),
                present.follows(),
                present.takenOverBy(),
                present.ledBefore());
    }

    /** Whether a note on how a cell was read is about something that comes into the plan. @param within pointer into the action */
    boolean isNew(String within, ActionEntry laid) {
        return switch (within) {
            case "/focus" -> !laid.focus().equals(present.focus());
            case "/action" -> !laid.action().equals(present.action());
            case "/outcome" -> !Objects.equals(laid.outcome(), present.outcome());
            case "/leads" -> !laid.leads().equals(present.leads());
            case "/measures" -> !laid.measures().equals(present.measures());
            case "/timescale" -> !Objects.equals(laid.timescale(), present.timescale());
            case "/start" -> !Objects.equals(laid.start(), present.start());
            case "/links" -> !laid.links().equals(present.links());
            default -> !within.startsWith("/measures/") || measures.isNew(within.split("/"));
        };
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
