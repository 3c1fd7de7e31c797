package org.waymark.people;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody who signs in. */
@Entity
public class Person extends PanacheEntity {

    static final int LONGEST_EMAIL = 254;

    /** In small letters. */
    public String email;

    public String name;

    /** Bcrypt in modular crypt format; null for somebody who cannot sign in yet. */
    public String password;

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
    public List<Membership> memberships = new ArrayList<>();

    /** A person by name and address. */
    public record Named(@NotNull String name, @NotNull String email) {}

    static Optional<Person> byEmail(String email) {
        return find("email", email.strip().toLowerCase(Locale.ROOT)).firstResultOptional();
    }
}
