package org.waymark.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Quarter;

/** An organisation, team or meeting that takes part in a plan. */
@Entity
public class Partner extends PanacheEntity {

    /** A meeting cannot sign in. */
    @Schema(name = "PartnerKind")
    public enum Kind {
        ORGANISATION,
        TEAM,
        MEETING
    }

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    public int position;

    @Column(name = "partner_key")
    public String key;

    public String name;
    public String abbreviation;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** The body that took its place. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Partner succeededBy;

    /** The first quarter that is the other's. */
    public Quarter succeededFrom;

    /** A new one, not stored yet. */
    static Partner of(Plan plan, PlanDocument.PartnerEntry entry, int position) {
        Partner partner = new Partner();
        partner.plan = plan;
        partner.position = position;
        partner.key = entry.key();
        partner.name = entry.name();
        partner.abbreviation = entry.abbreviation();
        partner.kind = entry.kind();
        return partner;
    }

    public static List<Partner> of(Plan plan) {
        return list("plan = ?1 order by position", plan);
    }
}
