package org.waymark.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.waymark.platform.ProblemException;

/** A numbered aim of a plan. */
@Entity
public class Objective extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Plan plan;

    public int number;
    public String title;

    /** What stands over its table on paper, where that differs from its title. */
    public String headingTitle;

    public static List<Objective> of(Plan plan) {
        return list("plan = ?1 order by number", plan);
    }

    public static Objective of(Plan plan, int number) {
        return Objective.<Objective>find("plan = ?1 and number = ?2", plan, number)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("This plan has no objective " + number + "."));
    }

    /** Holds the objective until the transaction ends, so that two writers go one after the other. */
    public void hold() {
        getEntityManager().lock(this, LockModeType.PESSIMISTIC_WRITE);
    }
}
