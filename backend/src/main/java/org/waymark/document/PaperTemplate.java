package org.waymark.document;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.waymark.plan.Plan;

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

    static Optional<PaperTemplate> of(Plan plan) {
        return find("plan", plan).firstResultOptional();
    }
}
