package org.waymark.update;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;

/** Updates as the caller may see them, and the tags that changes of them are held against. */
@RequestScoped
public class UpdateSight {

    private final Caller caller;
    private final Answers answers;
    private Map<String, String> partnerNames;

    UpdateSight(Caller caller, Answers answers) {
        this.caller = caller;
        this.answers = answers;
    }

    UpdateView view(QuarterlyUpdate update) {
        return view(update, update.isReadableBy(caller) ? update.readings() : List.of());
    }

    /** The same, with its readings at hand. */
    UpdateView view(QuarterlyUpdate update, List<Reading> readings) {
        return UpdateView.of(update, readings, key -> names(update.plan).getOrDefault(key, key), tag(update), caller);
    }

    String tag(QuarterlyUpdate update) {
        return answers.tagOf(
                update.version,
                update.plan.key,
                update.action.ref,
                update.quarter,
                update.isReadableBy(caller),
                update.plan.state(update.quarter));
    }

    private Map<String, String> names(Plan plan) {
        if (partnerNames == null) {
            partnerNames = Partner.of(plan).stream()
                    .collect(Collectors.toMap(partner -> partner.key, partner -> partner.name));
        }
        return partnerNames;
    }
}
