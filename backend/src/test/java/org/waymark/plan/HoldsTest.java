package org.waymark.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.OverHttp;
import org.waymark.testing.ShortPlan;

/** Who writes to an action waits for whoever holds it, and for nobody else. */
@QuarkusTest
@Tag("sql")
class HoldsTest extends OverHttp {

    private static final Set<String> SOME = Set.of("1.1", "1.2", "1.3");

    private static final String KEY = "holds";

    private Plan plan;

    @BeforeAll
    void put() {
        ShortPlan.put(KEY);
    }

    @BeforeEach
    void read() {
        plan = Plan.byKey(KEY).orElseThrow();
    }

    @Test
    void anActionIsHeldUntilTheTransactionEnds() {
        assertEquals(
                Set.of("1.2"), heldBy(() -> Holds.of(Action.of(plan, "1.2")).run()));
        assertEquals(Set.of(), heldBy(() -> {}));
    }

    @Test
    void severalAreHeldAtOnceInWhateverOrderTheyAreNamed() {
        assertEquals(Set.of("1.1", "1.3"), heldBy(() -> Holds.take(plan, List.of("1.3", "1.1"))));
        assertEquals(Set.of(), heldBy(() -> Holds.take(plan, List.of())));
    }

    @Test
    void whoeverWritesIsWaitedForBeforeThePlanChanges() {
        assertEquals(SOME, heldBy(() -> Plan.byKey(KEY).orElseThrow().holdWhole()));
    }

    /** Those of some actions that another connection could not hold without waiting. */
    private Set<String> heldBy(Runnable holding) {
        return QuarkusTransaction.requiringNew().call(() -> {
            holding.run();
            Set<String> held = new TreeSet<>(SOME);
            held.removeAll(QuarkusTransaction.requiringNew().call(this::free));
            return held;
        });
    }

    @SuppressWarnings("unchecked")
    private List<String> free() {
        return Plan.getEntityManager()
                .createNativeQuery("select ref from reference where plan_id = ?1 for update skip locked")
                .setParameter(1, plan.id)
                .getResultList();
    }
}
