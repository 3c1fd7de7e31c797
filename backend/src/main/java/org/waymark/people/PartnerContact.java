package org.waymark.people;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.waymark.plan.Partner;

/** That a manager wants this person written to first, or second, for a partner. */
@Entity
public class PartnerContact extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Partner partner;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    /** From 1. */
    public int position;

    /** The same for another partner, at the same place. */
    PartnerContact goingOn(Partner other) {
        return of(other, person, position);
    }

    static PartnerContact of(Partner partner, Person person, int position) {
        PartnerContact contact = new PartnerContact();
        contact.partner = partner;
        contact.person = person;
        contact.position = position;
        return contact;
    }
}
