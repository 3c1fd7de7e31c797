package org.waymark.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.waymark.plan.Partner;
import org.waymark.plan.Successions;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Quarter;

/** What a body has begun in the quarters that are another's from now on, its successor finishes: contributions and files. */
@ApplicationScoped
public class PartsPassedOn implements Successions {

    @Override
    public void passOn(Partner partner, Partner successor, Quarter from, boolean withPeople) {
        List<Contribution> begun = Contribution.since(from, partner);
        List<String> standing = Contribution.since(from, successor).stream()
                .filter(own -> !own.isSent() && successor.equals(own.action.accountable(own.quarter))
                        || begun.stream().anyMatch(part -> part.beside().equals(own.beside())))
                .map(PartsPassedOn::named)
                .toList();
        if (!standing.isEmpty()) {
            throw ProblemException.againstTheRules(
                    "%s has begun parts of its own where it takes the place of %s: %s. Have those removed first (what was sent can be recalled), or choose a later quarter."
                            .formatted(successor.name, partner.name, String.join(", ", standing)));
        }
        begun.forEach(part -> part.partner = successor);
        EvidenceFile.since(from, partner).forEach(file -> file.partner = successor);
    }

    private static String named(Contribution part) {
        return "%s in %s".formatted(part.action.ref, part.quarter.shortTitle());
    }
}
