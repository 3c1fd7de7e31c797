package org.waymark.publication;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.waymark.plan.Plan;
import org.waymark.platform.Secrets;
import org.waymark.progress.Quarter;

/** A finalised quarter, frozen for good. What becomes of it later (released, reopened, affected) stands beside the document, not in it. */
@Entity
public class Publication extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    @Column(updatable = false)
    public Quarter quarter;

    /** 1, and one more each time that the quarter is finalised after it was reopened. */
    @Column(updatable = false)
    public int revision;

    /** JSON: {@link QuarterRecord} as it was written on the day, never written again. */
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(updatable = false)
    public String document;

    /** SHA-256 of the document's bytes in UTF-8, in hexadecimal digits. */
    @Column(updatable = false)
    public String digest;

    /** Of the publication of the quarter before that stood when this one was finalised; null for a plan's first. */
    @Column(updatable = false)
    public String previousDigest;

    /** The day that the rules went by. */
    @Column(updatable = false)
    public LocalDate finalisedOn;

    /** By which its updates were due; null of what was finalised before this was kept. */
    @Column(updatable = false)
    public LocalDate deadline;

    @Column(updatable = false)
    public Instant finalisedAt;

    @Column(updatable = false)
    public String finalisedBy;

    public Instant releasedAt;
    public String releasedBy;
    public Instant reopenedAt;
    public String reopenedBy;
    public String reopenedBecause;

    /** The earlier quarter that was reopened after this one had been finalised; null while none was. */
    public Quarter affectedBy;

    /** All of a plan's, without their documents: by quarter, latest revision last. */
    static List<Publication> of(Plan plan) {
        return list("plan = ?1 order by quarter, revision", plan);
    }

    /** The latest revision of a quarter. */
    static Optional<Publication> latest(Plan plan, Quarter quarter) {
        return find("plan = ?1 and quarter = ?2 order by revision desc", plan, quarter)
                .firstResultOptional();
    }

    static Optional<Publication> of(Plan plan, Quarter quarter, int revision) {
        return find("plan = ?1 and quarter = ?2 and revision = ?3", plan, quarter, revision)
                .firstResultOptional();
    }

    /** When a revision of a quarter was finalised. */
    public static Optional<Instant> finalisedAt(Plan plan, Quarter quarter, int revision) {
        return of(plan, quarter, revision).map(publication -> publication.finalisedAt);
    }

    /** Whether anything of the plan has been finalised since. */
    public static boolean anySince(Plan plan, Instant since) {
        return count("plan = ?1 and finalisedAt >= ?2", plan, since) > 0;
    }

    byte[] bytes() {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 in hexadecimal digits, as a program computes it from what it was sent. */
    static String digest(String document) {
        return Secrets.sha256(document.getBytes(StandardCharsets.UTF_8));
    }
}
