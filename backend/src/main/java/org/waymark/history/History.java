package org.waymark.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.waymark.platform.Caller;
import org.waymark.platform.JsonColumn;
import org.waymark.platform.Sql;
import org.waymark.platform.Today;

/** Writes history, within the transaction of the write that it tells of. */
@ApplicationScoped
public class History {

    /** Saves by one person closer together than this are one sitting. */
    private static final Duration SITTING = Duration.ofMinutes(30);

    private final Today today;

    public History(Today today) {
        this.today = today;
    }

    /** A change of the plan itself. @param reason null where nobody gave one */
    public void plan(Caller caller, String plan, String operation, String reason, Object before, Object after) {
        HistoryEntry entry = entry(caller, plan, operation, "", "PLAN");
        entry.reason = reason;
        write(entry, before, after);
    }

    /** A change of a part of the plan. */
    public void changed(Caller caller, Said said, String reason, Object before, Object after) {
        HistoryEntry entry = said.entry(entry(caller, said.plan(), said.operation(), said.subject(), said.sight()));
        entry.reason = reason;
        write(entry, before, after);
    }

    /** A change of people or tokens. */
    public void people(Caller caller, String operation, String subject, Object before, Object after) {
        write(entry(caller, null, operation, subject, "ADMIN"), before, after);
    }

    /** What is said of an action, or of an indicator, in a quarter. */
    public void said(Caller caller, Said said, Object before, Object after) {
        told(caller, said, before, after).run();
    }

    /** The entry alone, for the caller to store with the step that it tells of. */
    public Sql told(Caller caller, Said said, Object before, Object after) {
        return told(
                said.entry(entry(caller, said.plan(), said.operation(), said.subject(), said.sight())), before, after);
    }

    /** What all could read of a thing was restricted: from now on its earlier words are its partners' and the manager's too. */
    public void keepToPartners(String plan, String subject) {
        HistoryEntry.update(
                "sight = 'MANAGER' where planKey = ?1 and sight = 'PLAN' and (subject = ?2 or subject like ?3)",
                plan,
                subject,
                subject + "/%");
    }

    /** A save while somebody types: it goes on with her entry of the same sitting, if nothing else has happened to the thing since. */
    public void typed(Caller caller, Said said, Object before, Object after) {
        HistoryEntry last = HistoryEntry.latest(said.plan(), said.ref(), said.subject());
        Instant now = today.instant();
        boolean sameSitting = last != null
                && !caller.isProgram()
                && last.operation.equals(said.operation())
                && last.actorId.equals(caller.id())
                && (last.untilAt == null ? last.happenedAt : last.untilAt)
                        .plus(SITTING)
                        .isAfter(now);
        if (sameSitting) {
            last.untilAt = now;
            last.afterJson = JsonColumn.write(after);
            PlanVersion.count(said.plan()).run();
        } else {
            said(caller, said, before, after);
        }
    }

    /**
     * @param subject address within the plan
     * @param sight PLAN, MANAGER (and the partners) or PARTNERS
     */
    public record Said(
            String plan,
            String ref,
            List<String> partnerKeys,
            String subject,
            String operation,
            String sight,
            String onBehalfOf) {

        private HistoryEntry entry(HistoryEntry entry) {
            entry.actionRef = ref;
            entry.partnerKeys = partnerKeys.isEmpty() ? null : "," + String.join(",", partnerKeys) + ",";
            entry.onBehalfOf = onBehalfOf;
            return entry;
        }
    }

    private HistoryEntry entry(Caller caller, String plan, String operation, String subject, String sight) {
        HistoryEntry entry = new HistoryEntry();
        entry.planKey = plan;
        entry.happenedAt = today.instant();
        entry.actor = caller.name();
        entry.actorId = caller.id();
        entry.operation = operation;
        entry.subject = subject;
        entry.sight = sight;
        return entry;
    }

    private static void write(HistoryEntry entry, Object before, Object after) {
        told(entry, before, after).run();
    }

    /** In one message to the database: each write of the product comes by here. */
    private static Sql told(HistoryEntry entry, Object before, Object after) {
        entry.beforeJson = before == null ? null : JsonColumn.write(before);
        entry.afterJson = after == null ? null : JsonColumn.write(after);
        return entry.planKey == null ? entry.insert() : entry.insert().then(PlanVersion.count(entry.planKey));
    }
}
