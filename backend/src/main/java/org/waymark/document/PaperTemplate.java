package org.waymark.document;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.waymark.plan.Plan;
import org.waymark.publication.Publication;

/** A council's own Word file, whose looks a plan's papers take on. What is in it lies in {@link TemplatePart}s. */
@Entity
public class PaperTemplate extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    /** Of the file, as it was put; null where nobody said. */
    public String name;

    @Column(name = "size_in_bytes")
    public int size;

    public String sha256;
    public String addedBy;
    public Instant addedAt;

    /** Null while it is in use. What quarters were finalised in is kept: their papers wear it in five years too. */
    public Instant takenAwayAt;

    /** The one that is in use. */
    static Optional<PaperTemplate> of(Plan plan) {
        return find("plan = ?1 and takenAwayAt is null", plan).firstResultOptional();
    }

    /** The one that was in use. */
    static Optional<PaperTemplate> of(Plan plan, Instant at) {
        return find("plan = ?1 and addedAt <= ?2 and (takenAwayAt is null or takenAwayAt > ?2)", plan, at)
                .firstResultOptional();
    }

    /** Keeps it for what was finalised while it was in use, and for nothing else. */
    void takeAway(Instant now) {
        takenAwayAt = now;
        if (!Publication.anySince(plan, addedAt)) {
            TemplatePart.delete("template", this);
            delete();
        }
    }
}
