package org.waymark.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.plan.Action;
import org.waymark.plan.Dependents;
import org.waymark.plan.Plan;

/** What stands in a finalised quarter is not deleted: its reference means something for good. */
@ApplicationScoped
public class PublicationDependents implements Dependents {

    private final FinalisedQuarters finalised;

    PublicationDependents(FinalisedQuarters finalised) {
        this.finalised = finalised;
    }

    @Override
    public InUse of(Plan plan) {
        Set<String> frozen = new HashSet<>();
        Publication.of(plan)
                .forEach(publication ->
                        frozen.addAll(finalised.of(publication).focuses().keySet()));
        return new InUse(
                Action.of(plan).stream()
                        .filter(action -> frozen.contains(action.ref))
                        .map(action -> action.id)
                        .collect(Collectors.toSet()),
                Set.of(),
                Set.of());
    }
}
