package org.waymark.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.waymark.platform.Sql;

/** One accepted write. Never changed afterwards, but for typing that goes on in the same sitting, and for who may read it. */
@Entity
public class HistoryEntry extends PanacheEntityBase {

    /** Ids are taken one by one, so that over several servers the order of ids is the order of events. */
    private static final String INSERT = """
            insert into history_entry (id, plan_key, action_ref, happened_at, actor, actor_id, on_behalf_of, operation, subject, sight,
                partner_keys, reason, before_json, after_json)
            values (nextval('history_entry_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Id
    public Long id;

    /** Null for what belongs to no plan. */
    public String planKey;

    public String actionRef;
    public Instant happenedAt;

    /** The last save of the sitting, where typing was saved as it went. */
    public Instant untilAt;

    public String actor;
    public String actorId;
    public String onBehalfOf;

    /** What was done, in words: "update sent". */
    public String operation;

    /** What it was done to, as an address within the plan: "actions/1.10/updates/2022-23-Q3". */
    public String subject;

    /** Who may read before and after: PLAN, MANAGER (and the partners), PARTNERS, ADMIN. */
    public String sight;

    /** Keys of the partners it speaks of, each between commas. */
    public String partnerKeys;

    /** Why, where somebody said. */
    public String reason;

    public String beforeJson;
    public String afterJson;

    /** What was last said of a subject; null where nothing was. By its action too, which is how entries are found. */
    static HistoryEntry latest(String plan, String actionRef, String subject) {
        PanacheQuery<HistoryEntry> found = actionRef == null
                ? find("planKey = ?1 and actionRef is null and subject = ?2 order by id desc", plan, subject)
                : find("planKey = ?1 and actionRef = ?2 and subject = ?3 order by id desc", plan, actionRef, subject);
        return found.firstResult();
    }

    /** Adds it to the history. */
    Sql insert() {
        return Sql.of(
                INSERT,
                planKey,
                actionRef,
                happenedAt,
                actor,
                actorId,
                onBehalfOf,
                operation,
                subject,
                sight,
                partnerKeys,
                reason,
                beforeJson,
                afterJson);
    }
}
