package org.waymark.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.waymark.plan.WordCheck;

/** The check of what looks like personal data, for the reasons of changes of the plan. */
@ApplicationScoped
public class PlanWordCheck implements WordCheck {

    @Override
    public void look(String pointer, String words, List<String> confirmed) {
        PersonalDataCheck.of(pointer, words).refuseUnless(confirmed);
    }
}
