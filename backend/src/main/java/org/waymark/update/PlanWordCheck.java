package org.waymark.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.waymark.plan.WordCheck;

/** The check of what looks like personal data, for what is typed when a plan is changed. */
@ApplicationScoped
public class PlanWordCheck implements WordCheck {

    @Override
    public void look(Map<String, String> words, List<String> confirmed) {
        PersonalDataCheck check = new PersonalDataCheck();
        words.forEach(check::look);
        check.refuseUnless(confirmed);
    }
}
