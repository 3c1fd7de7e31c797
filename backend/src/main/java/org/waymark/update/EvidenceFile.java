package org.waymark.update;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.plan.Action;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;

/** A file that shows what is said of an action in a quarter, beside its update. What is in it lies in {@link EvidencePart}s. */
@Entity
public class EvidenceFile extends PanacheEntity {

    /** Most files beside one update. */
    static final int MOST = 10;

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    @ManyToOne(fetch = FetchType.LAZY)
    public Action action;

    public Quarter quarter;

    /** Whose it is: the accountable partner's or a contributing one's; null where nobody leads the action. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Partner partner;

    public String name;
    public String mediaType;

    @Column(name = "size_in_bytes")
    public int size;

    public String sha256;
    public String addedBy;
    public String addedById;
    public Instant addedAt;

    /** Added by somebody who does not speak for the partner. */
    public boolean onBehalf;

    /** In the order of their names. */
    static List<EvidenceFile> of(Action action, Quarter quarter) {
        return list(
                "from EvidenceFile f left join fetch f.partner where f.action = ?1 and f.quarter = ?2 order by f.name",
                action,
                quarter);
    }

    /** Of a quarter of the whole plan, by reference and name. */
    public static List<EvidenceFile> of(Plan plan, Quarter quarter) {
        return list("from EvidenceFile f join fetch f.action where f.plan = ?1 and f.quarter = ?2", plan, quarter)
                .stream()
                .map(EvidenceFile.class::cast)
                .sorted(java.util.Comparator.comparing(file -> file.name))
                .toList();
    }

    /** A partner's in the quarter and later ones. */
    static List<EvidenceFile> since(Quarter quarter, Partner partner) {
        return list("quarter >= ?1 and partner = ?2", quarter, partner);
    }

    static Optional<EvidenceFile> of(Action action, Quarter quarter, String name) {
        return find("action = ?1 and quarter = ?2 and name = ?3", action, quarter, name)
                .firstResultOptional();
    }

    /**
     * Who may read what it stands beside may open it: the update's words, or of a contributing partner's its contribution's; and so may
     * who added it.
     */
    public boolean isReadableBy(Caller caller, QuarterlyUpdate update, List<Contribution> beside) {
        boolean open = isOfTheAccountable()
                ? update == null ? action.isOwnOf(caller, quarter) : update.isReadableBy(caller)
                : caller.isOf(plan.key, partner.key)
                        || beside.stream()
                                .anyMatch(part -> part.partner.equals(partner) && part.isReadableBy(caller, update));
        return open || caller.id().equals(addedById);
    }

    private boolean isOfTheAccountable() {
        return partner == null || partner.equals(action.accountable(quarter));
    }

    String address() {
        return "actions/%s/updates/%s/files/%s".formatted(action.ref, quarter, name);
    }
}
