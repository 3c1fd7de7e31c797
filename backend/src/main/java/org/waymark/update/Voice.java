package org.waymark.update;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.plan.Objective;
import org.waymark.plan.Plan;
import org.waymark.progress.Quarter;

/**
 * How the survivor forum sees an objective's progress in a quarter, in its own words and without anybody's name. It stands beside the
 * ratings and changes no figure.
 */
@Entity
public class Voice extends PanacheEntity {

    /** Whether the forum recognises what the partnership says of its progress. */
    public enum Recognition {
        RECOGNISED("Survivors recognise this progress"),
        PARTLY_RECOGNISED("Survivors recognise this progress in part"),
        NOT_RECOGNISED("Survivors do not recognise this progress");

        private final String sentence;

        Recognition(String sentence) {
            this.sentence = sentence;
        }

        /** What people read. */
        public String sentence() {
            return sentence;
        }
    }

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    @ManyToOne(fetch = FetchType.LAZY)
    public Objective objective;

    public Quarter quarter;

    @Enumerated(EnumType.STRING)
    public Recognition recognition;

    /** Anonymous; null where the forum says no more than whether it recognises it. */
    @Column(name = "said")
    public String words;

    @Version
    public long version;

    /** Of a quarter, in the plan's order. */
    static List<Voice> of(Plan plan, Quarter quarter) {
        return list(
                "from Voice v join fetch v.objective o where v.plan = ?1 and v.quarter = ?2 order by o.number",
                plan,
                quarter);
    }

    /** All of a plan's, latest quarter first. */
    static List<Voice> of(Plan plan) {
        return list("from Voice v join fetch v.objective o where v.plan = ?1 order by v.quarter desc, o.number", plan);
    }

    static Optional<Voice> of(Objective objective, Quarter quarter) {
        return find("objective = ?1 and quarter = ?2", objective, quarter).firstResultOptional();
    }

    /** By the numbers of their objectives. */
    static Map<Integer, VoiceView> views(Plan plan, Quarter quarter) {
        return of(plan, quarter).stream().collect(Collectors.toMap(voice -> voice.objective.number, VoiceView::of));
    }
}
