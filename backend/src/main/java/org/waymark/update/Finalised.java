package org.waymark.update;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;

/** Finalised quarters, as they were frozen. Told by whoever keeps them: publications read updates, not the other way. */
public interface Finalised {

    /**
     * The frozen figures and words, where they are what the caller gets; empty where the live ones are.
     *
     * @param quarter null for the latest that is finalised
     * @param basis null for final where the quarter is finalised, and live otherwise
     */
    Optional<ProgressInWords> asked(Plan plan, Caller caller, Quarter quarter, ProgressView.Basis basis);

    /** The indicators of a finalised quarter as they were frozen; by the same rules as {@link #asked}. */
    Optional<Indicators> indicators(Plan plan, Caller caller, Quarter quarter, ProgressView.Basis basis);

    /**
     * @param on the day on which it was finalised
     * @param withheldKey what [c] means, where figures may be withheld
     */
    record Indicators(Quarter quarter, int revision, LocalDate on, List<OfObjective> objectives, String withheldKey) {

        public record OfObjective(int number, String title, List<MeasureView> indicators) {}
    }

    /** Points of the trend by the finalised quarters that they were frozen in. */
    Map<Quarter, TrendPoint> trend(Plan plan, Caller caller);

    /** The same as {@link #asked} for the quarter being reported where none is named. */
    default Optional<ProgressInWords> reported(Plan plan, Caller caller, Quarter quarter, LocalDate today) {
        Quarter asked = caller.seesFinalOnly(plan.key) ? quarter : plan.quarterOr(quarter, today);
        return asked(plan, caller, asked, null);
    }
}
