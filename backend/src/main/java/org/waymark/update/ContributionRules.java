package org.waymark.update;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.plan.Measure;
import org.waymark.plan.Partner;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;

/** The one place where a contribution is refused for what is wrong or missing. */
final class ContributionRules {

    private ContributionRules() {}

    /** What even a draft may not say. */
    static Faults wrong(ContributionRequest request, List<Measure> measures, Validator validator) {
        Faults faults = Faults.in(request, validator);
        Evidence.check(request.evidence(), faults);
        SavingRules.readings(request.readings(), measures, faults);
        return faults;
    }

    /** What it has to say before it can be sent; a figure that somebody else has given is named. */
    static Faults missing(Contribution contribution, List<Measure> measures, Caller sender, LocalDate today) {
        Faults faults = new Faults();
        List<ReadingOfMeasure> readings = contribution.readings();
        boolean empty = SendingRules.blank(contribution.words) && readings.isEmpty();
        faults.addIf(empty, "/words", "Say what your part was, or give a figure");
        boolean byOther = !sender.isProgram() && !contribution.isOf(sender);
        faults.addIf(
                contribution.onBehalf && byOther && SendingRules.blank(contribution.source),
                "/source",
                SendingRules.SAY_WHERE_FROM);
        // The plan may have changed since it was saved.
        SavingRules.readings(readings, measures, faults);
        for (int i = 0; i < readings.size(); i++) {
            ReadingOfMeasure reading = readings.get(i);
            SavingRules.expected(
                    reading.status(), reading.expectedOn(), contribution.quarter, today, "/readings/" + i, faults);
        }
        SavingRules.given(readings, givers(contribution, measures), faults);
        return faults;
    }

    /**
     * Who has each measure's figure for the quarter already, by its key: a contribution's counts as given when it is sent, the update's
     * when it is saved, for its drafts are the partners' to read.
     */
    private static Map<String, String> givers(Contribution contribution, List<Measure> measures) {
        Map<String, String> givers = new HashMap<>(Contribution.givers(contribution.action, contribution.quarter));
        for (Measure measure : measures) {
            Reading reading = Reading.of(measure, contribution.quarter);
            if (reading != null && reading.update != null) {
                givers.putIfAbsent(measure.key, accountable(contribution));
            } else if (reading != null) {
                givers.putIfAbsent(measure.key, "Whoever collects it");
            }
        }
        return givers;
    }

    private static String accountable(Contribution contribution) {
        Partner accountable = contribution.action.accountable(contribution.quarter);
        return accountable == null ? "The manager" : accountable.name;
    }
}
