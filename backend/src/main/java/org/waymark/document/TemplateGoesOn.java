package org.waymark.document;

import jakarta.inject.Singleton;
import org.waymark.plan.Continuations;
import org.waymark.plan.Plan;

/** The papers of a plan's successor look as those of the plan did. */
@Singleton
public class TemplateGoesOn implements Continuations {

    @Override
    public void goOn(Plan plan, Plan successor) {
        PaperTemplate.of(plan).ifPresent(template -> {
            PaperTemplate copy = new PaperTemplate();
            copy.plan = successor;
            copy.name = template.name;
            copy.size = template.size;
            copy.sha256 = template.sha256;
            copy.addedBy = template.addedBy;
            copy.addedAt = template.addedAt;
            copy.persist();
            TemplatePart.write(copy, TemplatePart.read(template));
        });
    }
}
