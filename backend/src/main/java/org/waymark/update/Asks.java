package org.waymark.update;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.plan.Action;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;

/** What a plan's updates ask for and what came of it, as far as the caller may read it: a fixed number of queries. */
public final class Asks {

    private static final String COUNTED =
            "plan = ?1 and state in (org.waymark.progress.UpdateState.SUBMITTED, org.waymark.progress.UpdateState.ACCEPTED) order by quarter";

    private final List<Action> actions;
    private final Map<Long, List<QuarterlyUpdate>> updates;
    private final Map<String, String> partnerNames;
    private final LocalDate today;
    private final Quarter latest;
    private final Caller caller;

    Asks(Plan plan, LocalDate today, Caller caller) {
        this.actions = Action.of(plan);
        this.updates = QuarterlyUpdate.<QuarterlyUpdate>list(COUNTED, plan).stream()
                .collect(Collectors.groupingBy(update -> update.action.id));
        this.partnerNames =
                Partner.of(plan).stream().collect(Collectors.toMap(partner -> partner.key, partner -> partner.name));
        this.today = today;
        this.latest = plan.calendar().latestEnded(today);
        this.caller = caller;
    }

    /**
     * What was decided before a quarter's paper, and what the action then said.
     *
     * @param followed its next counted update, in or before the quarter; null while there is none
     */
    @Schema(description = "An answered ask, and what the action's next update said")
    public record Decision(@NotNull AskEntry asked, UpdateDigest followed) {

        private Decision unnamed() {
            return new Decision(asked.unnamed(), followed == null ? null : followed.unnamed());
        }
    }

    /** What was decided before a quarter's paper, as far as the reader may read it, and without anybody's name. */
    public static List<Decision> decided(Plan plan, Quarter quarter, LocalDate today, Caller reader) {
        return new Asks(plan, today, reader)
                .decidedFor(quarter).stream().map(Decision::unnamed).toList();
    }

    /** All of them, those of the latest quarter first, each quarter in the plan's order. */
    List<AskEntry> entries() {
        List<AskEntry> entries = new ArrayList<>();
        for (Action action : actions) {
            List<QuarterlyUpdate> own = updates.getOrDefault(action.id, List.of());
            for (int i = 0; i < own.size(); i++) {
                if (own.get(i).hasAsk() && own.get(i).isOpenTo(caller)) {
                    entries.add(entry(own, i));
                }
            }
        }
        entries.sort(Comparator.comparing(AskEntry::quarter).reversed());
        return entries;
    }

    /** Answered asks of the quarter before, and earlier ones that were answered within the quarter. */
    List<Decision> decidedFor(Quarter quarter) {
        return entries().stream()
                .filter(entry -> entry.ask().answer() != null && entry.quarter().isBefore(quarter))
                .filter(entry -> entry.quarter().next().equals(quarter)
                        || within(entry.ask().answer().on(), quarter))
                .map(entry -> new Decision(entry, followed(entry, quarter)))
                .toList();
    }

    private static boolean within(LocalDate day, Quarter quarter) {
        return !day.isBefore(quarter.firstDay()) && !day.isAfter(quarter.lastDay());
    }

    private UpdateDigest followed(AskEntry entry, Quarter quarter) {
        return updates.values().stream()
                .flatMap(List::stream)
                .filter(update -> update.action.ref.equals(entry.action()))
                .filter(update -> update.quarter.isAfter(entry.quarter()) && !update.quarter.isAfter(quarter))
                .findFirst()
                .map(update -> UpdateDigest.of(update, this::name, update.isOpenTo(caller)))
                .orElse(null);
    }

    /** @param own the action's counted updates, in order of quarter */
    private AskEntry entry(List<QuarterlyUpdate> own, int i) {
        QuarterlyUpdate update = own.get(i);
        AskEntry.State state = state(own, i);
        boolean past = update.ask.answer == null && update.ask.by != null && update.ask.by.isBefore(today);
        return new AskEntry(
                update.action.ref,
                update.action.focus,
                update.action.objective.number,
                update.quarter,
                since(own, i),
                update.rating,
                update.state,
                AskView.of(update, this::name),
                state,
                state == AskEntry.State.OPEN && past);
    }

    /**
     * As the early warning has it: what is asked anew takes the place of what was asked before; to report without asking takes nothing
     * back. Of an action that is withdrawn nothing is asked any more, and what was deferred waits on.
     */
    private AskEntry.State state(List<QuarterlyUpdate> own, int i) {
        Ask ask = own.get(i).ask;
        Quarter withdrawn = own.get(i).action.withdrawn;
        boolean over = withdrawn != null && !withdrawn.isAfter(latest)
                || own.subList(i + 1, own.size()).stream().anyMatch(later -> later.hasAsk() && later.isOpenTo(caller));
        if (ask.isSettled() || over && ask.answer != null) {
            return AskEntry.State.ANSWERED;
        }
        return over ? AskEntry.State.CLOSED : AskEntry.State.OPEN;
    }

    private static Quarter since(List<QuarterlyUpdate> own, int i) {
        int first = i;
        while (first > 0 && asksTheSame(own.get(first - 1), own.get(i))) {
            first--;
        }
        return own.get(first).quarter;
    }

    private static boolean asksTheSame(QuarterlyUpdate one, QuarterlyUpdate other) {
        return one.hasAsk()
                && String.valueOf(one.ask.to).equals(other.ask.to)
                && String.valueOf(one.ask.need).equals(other.ask.need);
    }

    private String name(String partner) {
        return partnerNames.getOrDefault(partner, partner);
    }
}
