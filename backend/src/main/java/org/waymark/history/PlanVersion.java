package org.waymark.history;

import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.waymark.platform.Caller;
import org.waymark.platform.Sql;

/**
 * How often a plan has changed, which is what its entity tags are made from: every entry of its history counts. The database is asked
 * each time, for another server may have written; all who ask while a query runs are answered together by the next one.
 */
@ApplicationScoped
public class PlanVersion {

    /** Writers who meet on one of them wait for each other, until the first has committed; each read adds up all of them. */
    private static final int SLOTS = 8;

    private static final String BEGIN = "insert into plan_version (plan_key, slot, changes) values (?, ?, 0)";
    private static final String COUNT = "update plan_version set changes = changes + 1 where plan_key = ? and slot = ?";

    private static final AtomicInteger WRITERS = new AtomicInteger();
    private static final ThreadLocal<Integer> OWN_SLOT =
            ThreadLocal.withInitial(() -> Math.floorMod(WRITERS.getAndIncrement(), SLOTS));

    private final AgroalDataSource database;
    private final VersionQuery versions = new VersionQuery();

    /** Who has asked since the last query began, by plan. */
    private Map<String, List<UniEmitter<? super String>>> waiting = new HashMap<>();

    private boolean asking;

    PlanVersion(AgroalDataSource database) {
        this.database = database;
    }

    /** A plan that is new. */
    public static void begin(String plan) {
        HistoryEntry.flush();
        for (int slot = 0; slot < SLOTS; slot++) {
            Sql.of(BEGIN, plan, slot).run();
        }
    }

    /**
     * Counts a write, as the last thing that its transaction does. Threads have the rows in turn, as they come to write: about as many write
     * at once as there are rows, so that few meet on one, and a transaction counts in one row however often it does.
     */
    static Sql count(String plan) {
        return Sql.of(COUNT, plan, OWN_SLOT.get());
    }

    /** The version of everything in the plan, asked anew by each subscriber; 404 where there is none. */
    public Uni<String> of(String plan) {
        return Uni.createFrom().deferred(() -> {
            Context own = Vertx.currentContext();
            return Uni.createFrom()
                    .<String>emitter(emitter -> join(plan, emitter))
                    .emitOn(then -> own.runOnContext(now -> then.run()));
        });
    }

    private synchronized void join(String plan, UniEmitter<? super String> emitter) {
        waiting.computeIfAbsent(plan, key -> new ArrayList<>()).add(emitter);
        if (!asking) {
            asking = true;
            try {
                Infrastructure.getDefaultWorkerPool().execute(this::ask);
            } catch (RuntimeException refused) {
                asking = false; // or nobody would ask again
                throw refused;
            }
        }
    }

    private synchronized Map<String, List<UniEmitter<? super String>>> next() {
        Map<String, List<UniEmitter<? super String>>> batch = waiting;
        waiting = new HashMap<>();
        asking = !batch.isEmpty();
        return batch;
    }

    /** Until nobody waits. */
    private void ask() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            try {
                Map<String, Long> sums = query(batch.keySet());
                batch.forEach((plan, askers) -> askers.forEach(asker -> {
                    if (sums.containsKey(plan)) {
                        asker.complete(plan + "-" + sums.get(plan));
                    } else {
                        asker.fail(Caller.noSuchPlan(plan));
                    }
                }));
            } catch (SQLException | RuntimeException | Error failure) { // nobody is left waiting
                batch.values().forEach(askers -> askers.forEach(asker -> asker.fail(failure)));
            }
        }
    }

    private Map<String, Long> query(Set<String> plans) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return versions.ask(connection, plans);
        }
    }
}
