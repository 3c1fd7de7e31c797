package org.waymark.reminder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.plan.Plan;
import org.waymark.platform.Access;
import org.waymark.platform.Caller;
import org.waymark.platform.Today;

/** Once a day, for each plan that has reminders switched on: in the morning, or as soon as a server is up again. */
@ApplicationScoped
public class DailyReminders {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Caller WAYMARK = Caller.as(new Access("waymark", "Waymark", null, true, Set.of(), Map.of()));

    private final Today today;
    private final MailServer server;
    private final ReminderSteps steps;

    DailyReminders(Today today, MailServer server, ReminderSteps steps) {
        this.today = today;
        this.server = server;
        this.steps = steps;
    }

    @Scheduled(every = "5m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        boolean morning = !today.instant().atZone(Today.LONDON).toLocalTime().isBefore(MORNING);
        if (server.isSet() && morning) {
            run();
        }
    }

    /** What today has not had yet. */
    void run() {
        List<Long> plans = QuarkusTransaction.requiringNew()
                .call(
                        () -> ReminderSetting.<ReminderSetting>list(
                                        "switchedOn and (decidedOn is null or decidedOn <> ?1)", today.day())
                                .stream()
                                .map(setting -> setting.planId)
                                .toList());
        plans.forEach(plan -> QuarkusTransaction.requiringNew().run(() -> decide(plan)));
    }

    /** Asked again once the plan is held: another server may have been there first. */
    private void decide(long id) {
        Plan plan = Plan.findById(id);
        plan.hold();
        ReminderSetting setting = ReminderSetting.of(plan);
        if (setting.switchedOn && !today.day().equals(setting.decidedOn)) {
            setting.decidedOn = today.day();
            steps.decide(plan, WAYMARK, null);
        }
    }
}
