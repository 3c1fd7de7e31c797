package org.waymark.people;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.waymark.plan.Plan;
import org.waymark.platform.JsonColumn;

/** A named token with which a program calls. */
@Entity
public class AccessToken extends PanacheEntity {

    public String name;
    public String hash;

    @Convert(converter = ScopesColumn.class)
    public Set<Scope> scopes = EnumSet.noneOf(Scope.class);

    /** Null for all plans. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    public String createdBy;
    public Instant createdAt;
    public Instant expiresAt;
    public LocalDate lastUsedOn;

    @Immutable
    static class ScopesColumn extends JsonColumn<Set<Scope>> {
        ScopesColumn() {
            super(new com.fasterxml.jackson.core.type.TypeReference<>() {});
        }
    }
}
