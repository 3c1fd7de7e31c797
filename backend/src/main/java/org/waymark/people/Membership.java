package org.waymark.people;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Roles;

/** What a person is in a plan; without a plan, an administrator. */
@Entity
public class Membership extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    /** Of {@link org.waymark.platform.Roles}. */
    public String role;

    /** Of a viewer; null is the delivery group. */
    @Enumerated(EnumType.STRING)
    public Audience audience;

    /** The role that its holder is let in with. */
    String roleOfHolder() {
        return audience == Audience.BOARD ? Roles.BOARD : role;
    }

    /** Of a lead: whom she speaks for. */
    @ManyToMany
    @JoinTable(
            name = "membership_partner",
            joinColumns = @JoinColumn(name = "membership_id"),
            inverseJoinColumns = @JoinColumn(name = "partner_id"))
    public Set<Partner> partners = new HashSet<>();

    /** The same part in another plan. @param others its partners by key */
    Membership goingOn(Plan other, Map<String, Partner> others) {
        Membership same = new Membership();
        same.person = person;
        same.plan = other;
        same.role = role;
        same.audience = audience;
        partners.stream()
                .map(partner -> others.get(partner.key))
                .filter(Objects::nonNull)
                .forEach(same.partners::add);
        return same;
    }
}
