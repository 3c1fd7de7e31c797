package org.waymark.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.people.Accesses;
import org.waymark.people.Membership;
import org.waymark.people.Passwords;
import org.waymark.people.Person;
import org.waymark.plan.Action;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.platform.Roles;

/** One account for each kind of person, and a lead for each partner that can sign in; all with the same well-known password. */
@ApplicationScoped
class Accounts {

    static final String PASSWORD = "waymark-demonstration";
    static final String MANAGER = "manager@example.org";

    private final Passwords passwords;

    Accounts(Passwords passwords) {
        this.passwords = passwords;
    }

    /** @param others plans that the manager and the viewer may see as well */
    void open(Plan plan, List<Plan> others) {
        String password = passwords.hash(PASSWORD);
        Person manager = person(MANAGER, "VAWG Strategy Manager", password);
        Person viewer = person("viewer@example.org", "Delivery Group member", password);
        member(manager, plan, Roles.MANAGER, Set.of());
        member(viewer, plan, Roles.VIEWER, Set.of());
        for (Plan other : others) {
            member(manager, other, Roles.MANAGER, Set.of());
            member(viewer, other, Roles.VIEWER, Set.of());
        }
        member(person("admin@example.org", "Administrator", password), null, Roles.ADMIN, Set.of());
        Set<Partner> leading = Action.of(plan).stream()
                .flatMap(action -> action.leads.stream())
                .collect(Collectors.toSet());
        for (Partner partner : Partner.of(plan)) {
            if (leading.contains(partner) && partner.kind != Partner.Kind.MEETING) {
                member(person(address(partner), partner.name, password), plan, Roles.LEAD, Set.of(partner));
            }
        }
        Person.flush();
    }

    /** The caller that a partner's lead is; the manager for a meeting, or where there is none. */
    static Caller lead(Partner partner) {
        boolean canSignIn = partner != null && partner.kind != Partner.Kind.MEETING;
        return caller(canSignIn ? address(partner) : MANAGER);
    }

    static Caller caller(String address) {
        return Caller.as(Accesses.access(Person.<Person>find("email", address).singleResult()));
    }

    private static String address(Partner partner) {
        return partner.key + "@example.org";
    }

    private static Person person(String email, String name, String password) {
        Person person = new Person();
        person.email = email;
        person.name = name;
        person.password = password;
        person.persist();
        return person;
    }

    private static void member(Person person, Plan plan, String role, Set<Partner> partners) {
        Membership membership = new Membership();
        membership.person = person;
        membership.plan = plan;
        membership.role = role;
        membership.partners.addAll(partners);
        membership.persist();
    }
}
