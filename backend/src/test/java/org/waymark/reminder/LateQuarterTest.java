package org.waymark.reminder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** A quarter that is not finalised when the next one has ended: it is still reported, and chased. */
@QuarkusTest
class LateQuarterTest extends OverHttp {

    private static final String NEXT = "2024-25-Q3";

    private final Visitor manager = Cast.MANAGER.visitor();
    private final Visitor police = Cast.POLICE.visitor();

    @Test
    void itIsReportedUntilItIsFinalisedAndNotAgainWhenItIsReopened() {
        ShortPlan plan = ShortPlan.put("late-quarter");
        plan.plan().accept(police, "1.1", Q, "GREEN");
        plan.finalised(BEFORE);
        today.set(LocalDate.of(2025, 1, 6));
        reports(plan, Q, NEXT, "2024-25-Q4");
        mine(plan, Q);
        manager.get(plan.at("/quarters/" + Q)).then().body("reporting", equalTo(true));
        manager.get(plan.at("/progress?basis=live")).then().body("quarter", equalTo(NEXT));
        String mail = "reminders.find { it.stage == '%s' && it.to.email == '" + Cast.POLICE.email() + "' }.";
        manager.get(plan.at("/reminders/preview"))
                .then()
                .body(mail.formatted("OVERDUE") + "items.quarter", everyItem(equalTo(Q)))
                .body(mail.formatted("OVERDUE") + "text", containsString("due by 21 October 2024"))
                .body(mail.formatted("OPENED") + "items.quarter", everyItem(equalTo(NEXT)))
                .body(mail.formatted("OPENED") + "subject", containsString("to send by 20 January"));

        today.set(LocalDate.of(2025, 1, 22));
        manager.get(plan.at("/reminders/preview"))
                .then()
                .body(mail.formatted("OVERDUE") + "items.quarter", hasItems(Q, NEXT))
                .body(mail.formatted("OVERDUE") + "subject", containsString("due by 20 January or before"))
                .body(mail.formatted("OVERDUE") + "text", containsString("due by 21 October 2024"))
                .body(mail.formatted("OVERDUE") + "text", containsString("due by 20 January 2025"));

        plan.finalised(Q);
        reports(plan, NEXT, "2024-25-Q4");
        plan.reopened(Q, "One practice was counted twice.");
        reports(plan, NEXT, Q, "2024-25-Q4");
        mine(plan, NEXT);
        manager.post(plan.plan().update("1.1", Q) + "/return", Json.object("{'comment': 'Which practice?'}"))
                .then()
                .statusCode(200);
        manager.get(plan.at("/reminders/preview"))
                .then()
                .body(mail.formatted("OVERDUE") + "items.quarter", not(hasItem(Q)))
                .body(mail.formatted("SENT_BACK") + "items.action", contains("1.1"));
    }

    private void reports(ShortPlan plan, String quarter, String... beside) {
        String one = "plans.find { it.key == '" + plan.plan().key + "' }.";
        police.get("/me")
                .then()
                .body(one + "reportingQuarter", equalTo(quarter))
                .body(one + "latestQuarter", equalTo(NEXT))
                .body(one + "openBeside", contains(beside));
    }

    private void mine(ShortPlan plan, String quarter) {
        police.get("/me/updates?limit=500&plan=" + plan.plan().key)
                .then()
                .statusCode(200)
                .body("items.quarter", everyItem(equalTo(quarter)))
                .body("items.action.ref", not(hasItem(SmallPlan.COUNCILS)));
    }
}
