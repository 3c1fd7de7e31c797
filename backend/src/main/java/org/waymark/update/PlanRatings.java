package org.waymark.update;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.waymark.plan.Plan;
import org.waymark.plan.Ratings;
import org.waymark.progress.Position;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;

/** How a plan's actions stand, for the steps that change the plan. */
@ApplicationScoped
public class PlanRatings implements Ratings {

    @Override
    public Map<Long, Rating> asAt(Plan plan, Quarter quarter) {
        Figures figures = Figures.of(plan);
        Map<Long, Rating> ratings = new HashMap<>();
        IntStream.range(0, figures.actions().size())
                .forEach(i -> ratings.put(
                        figures.actions().get(i).id,
                        Position.asAt(quarter, figures.tracked().get(i)).rating()));
        return ratings;
    }
}
