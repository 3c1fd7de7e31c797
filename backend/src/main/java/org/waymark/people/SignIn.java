package org.waymark.people;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** One session of a person; it ends by itself, or when she signs out or her password changes. */
@Entity
public class SignIn extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    /** Of the cookie's value. */
    public String hash;

    public Instant begunAt;
    public Instant endsAt;
}
