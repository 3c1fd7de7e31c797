package org.waymark.people;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Roles;

/**
 * Who is written to in a plan: its managers, and for each partner those who speak for it, in the order that a manager set and after
 * that as their accounts were added. Two queries.
 */
public final class Contacts {

    private final List<Membership> members;
    private final Map<String, Integer> positions = new HashMap<>();

    private Contacts(Plan plan) {
        members = Membership.list(
                "from Membership m join fetch m.person left join fetch m.partners where m.plan = ?1 order by m.person.id",
                plan);
        PartnerContact.<PartnerContact>list("partner.plan", plan)
                .forEach(contact -> positions.put(key(contact.partner, contact.person), contact.position));
    }

    public static Contacts of(Plan plan) {
        return new Contacts(plan);
    }

    /** The first one first; empty for a meeting, and for anybody else who has no account. */
    public List<Person> of(Partner partner) {
        return members.stream()
                .filter(member -> member.role.equals(Roles.LEAD) && speaksFor(member, partner))
                .map(member -> member.person)
                .sorted(Comparator.comparing(person -> positions.getOrDefault(key(partner, person), Integer.MAX_VALUE)))
                .toList();
    }

    public List<Person> managers() {
        return members.stream()
                .filter(member -> member.role.equals(Roles.MANAGER))
                .map(member -> member.person)
                .toList();
    }

    /** Addresses of the plan's people, by the ids that history and updates know them by. */
    public Map<String, String> addresses() {
        return members.stream()
                .map(member -> member.person)
                .distinct()
                .collect(Collectors.toMap(person -> "person:" + person.id, person -> person.email));
    }

    private static boolean speaksFor(Membership member, Partner partner) {
        return member.partners.stream().anyMatch(own -> own.id.equals(partner.id));
    }

    private static String key(Partner partner, Person person) {
        return partner.id + " " + person.id;
    }
}
