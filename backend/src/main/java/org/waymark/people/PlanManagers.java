package org.waymark.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.plan.Managers;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.platform.Roles;

/** Who makes a plan is its manager from then on. */
@ApplicationScoped
public class PlanManagers implements Managers {

    private final Accesses accesses;

    PlanManagers(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public void join(Caller caller, Plan plan) {
        if (caller.isProgram()) {
            return;
        }
        Membership membership = new Membership();
        membership.person =
                Person.<Person>find("email", caller.access().email()).singleResult();
        membership.plan = plan;
        membership.role = Roles.MANAGER;
        membership.persist();
        accesses.forget();
        caller.hasMade(plan.key);
    }

    @Override
    public void joinSuccessor(Plan plan, Plan successor) {
        Map<String, Partner> partners =
                Partner.of(successor).stream().collect(Collectors.toMap(partner -> partner.key, partner -> partner));
        Set<Person> members = Membership.<Membership>list("plan", successor).stream()
                .map(member -> member.person)
                .collect(Collectors.toSet());
        for (Membership member : Membership.<Membership>list("plan", plan)) {
            if (!members.contains(member.person)) {
                member.goingOn(successor, partners).persist();
            }
        }
        for (PartnerContact contact : PartnerContact.<PartnerContact>list("partner.plan", plan)) {
            Partner partner = partners.get(contact.partner.key);
            if (partner != null) {
                contact.goingOn(partner).persist();
            }
        }
        accesses.forget();
    }
}
