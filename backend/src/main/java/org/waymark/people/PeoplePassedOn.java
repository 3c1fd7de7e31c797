package org.waymark.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.waymark.plan.Partner;
import org.waymark.plan.Successions;
import org.waymark.progress.Quarter;

/** The people of a body that is succeeded speak for its successor too, where the manager says so; for the quarters before it still speaks them. */
@ApplicationScoped
public class PeoplePassedOn implements Successions {

    private final Accesses accesses;

    PeoplePassedOn(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public void passOn(Partner partner, Partner successor, Quarter from, boolean withPeople) {
        if (!withPeople) {
            return;
        }
        List<Membership> members =
                Membership.list("from Membership m join fetch m.partners where ?1 member of m.partners", partner);
        members.forEach(member -> member.partners.add(successor));
        order(partner, successor);
        accesses.forget();
    }

    /** After those whom the manager has already ordered for the successor. */
    private static void order(Partner partner, Partner successor) {
        List<PartnerContact> own = PartnerContact.list("partner", successor);
        int position = own.size();
        for (PartnerContact contact : PartnerContact.<PartnerContact>list("partner = ?1 order by position", partner)) {
            if (own.stream().noneMatch(known -> known.person.equals(contact.person))) {
                PartnerContact.of(successor, contact.person, ++position).persist();
            }
        }
    }
}
