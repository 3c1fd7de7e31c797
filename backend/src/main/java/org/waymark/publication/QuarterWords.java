package org.waymark.publication;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Optional;
import org.waymark.plan.Plan;
import org.waymark.progress.Quarter;

/** The manager's own words for a quarter. What is null is drafted from the quarter; an empty text is her word for "nothing". */
@Entity
public class QuarterWords extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    public Quarter quarter;
    public String asked;
    public String achievements;
    public String next;

    /** As the quarter was frozen with them, and not looked at since it was reopened. */
    public boolean carried;

    @Version
    public long version;

    /** The words that a quarter was frozen with are the manager's from then on: what was asked is not drafted anew when it is reopened. */
    static void carry(Plan plan, Quarter quarter, WordsView frozen) {
        QuarterWords words = of(plan, quarter).orElseGet(QuarterWords::new);
        words.plan = plan;
        words.quarter = quarter;
        words.asked = frozen.asked().text();
        // What was drafted of what leads said is drafted again of what they say by then.
        words.achievements = hers(frozen.achievements());
        words.next = hers(frozen.next());
        words.carried = true;
        words.persist();
    }

    private static String hers(WordsView.Said said) {
        return said.drafted() ? null : said.text();
    }

    static Optional<QuarterWords> of(Plan plan, Quarter quarter) {
        return find("plan = ?1 and quarter = ?2", plan, quarter).firstResultOptional();
    }
}
