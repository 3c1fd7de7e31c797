package org.waymark.reminder;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.waymark.plan.Plan;

/** Whether a plan's reminders go out by themselves. Written by whoever holds the plan. */
@Entity
public class ReminderSetting extends PanacheEntityBase {

    @Id
    public Long planId;

    public boolean switchedOn;

    /** The last day whose reminders were decided on by themselves. */
    public LocalDate decidedOn;

    /** Off until somebody switches it on. */
    static ReminderSetting of(Plan plan) {
        ReminderSetting stored = findById(plan.id);
        if (stored != null) {
            return stored;
        }
        ReminderSetting setting = new ReminderSetting();
        setting.planId = plan.id;
        return setting;
    }
}
