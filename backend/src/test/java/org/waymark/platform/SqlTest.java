package org.waymark.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What is said to the database in SQL: how it ends a transaction, and which rows the database itself refuses. */
@QuarkusTest
@Tag("sql")
class SqlTest extends OverHttp {

    private static final String PLAN = "in-sql";
    private static final Sql COUNT =
            Sql.of("update plan_version set changes = changes + 1 where plan_key = ? and slot = 0", PLAN);

    @BeforeAll
    void put() {
        SmallPlan.withoutPeople(PLAN, 1).send(Visitor.bootstrap(), "1.1", Q, "AMBER");
    }

    @Test
    void aTransactionOfItsOwnIsStoredAsAWhole() {
        long before = changes();
        COUNT.then(COUNT).runAsTransaction();
        assertEquals(before + 2, changes());
    }

    @Test
    void aTransactionOfItsOwnEndsNoOther() {
        long before = changes();
        QuarkusTransaction.begin();
        COUNT.run();
        assertThrows(IllegalStateException.class, COUNT::runAsTransaction);
        QuarkusTransaction.rollback();
        assertEquals(before, changes());
    }

    /** More often than there are connections: each goes back as it came, or what is done on it next would be lost. */
    @Test
    void nothingIsStoredOfATransactionThatFails() {
        long before = changes();
        Sql second = Sql.of("insert into plan_version (plan_key, slot, changes) values (?, 0, 0)", PLAN);
        for (int time = 0; time < 20; time++) {
            JDBCException refused = assertThrows(JDBCException.class, COUNT.then(second)::runAsTransaction);
            assertTrue(refused.getSQLState().startsWith("23"), refused::getMessage);
        }
        assertEquals(before, changes());
        QuarkusTransaction.requiringNew().run(COUNT::run);
        assertEquals(before + 1, changes());
    }

    @Test
    void nothingIsStoredOfATransactionThatDividesByWhatIsNotThere() {
        long before = changes();
        String provided = """
                update plan_version set changes = (changes + 1) / (select count(*) from plan_version where slot = 0 and plan_key = ?)
                where plan_key = ? and slot = 0""";
        Sql.of(provided, PLAN, PLAN).then(COUNT).runAsTransaction();
        assertEquals(before + 2, changes());
        for (int time = 0; time < 20; time++) {
            Sql overtaken = COUNT.then(Sql.of(provided, "no-such-plan", PLAN)).then(COUNT);
            assertThrows(Sql.Overtaken.class, overtaken::runAsTransaction);
        }
        assertEquals(before + 2, changes());
        COUNT.runAsTransaction();
        assertEquals(before + 3, changes());
    }

    /** All else of the row is as it should be: with another value each of them is taken. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update quarterly_update set rating = 'PURPLE'",
                "update quarterly_update set state = 'LOST'",
                "update quarterly_update set rating = null",
                "update quarterly_update set rating = 'BLUE', completed_on = null",
                "update quarterly_update set public_line = 'Told before it was accepted'",
                "update quarterly_update set state = 'ACCEPTED', restricted = true, public_line = 'Restricted'",
                "update quarterly_update set ask_answer = 'AGREED', ask_answer_on = null",
                "update history_entry set sight = 'EVERYBODY'",
                "update plan_version set slot = 8 where slot = 7",
            })
    void theDatabaseRefusesWhatNoRowMayBe(String statement) {
        JDBCException refused = assertThrows(
                JDBCException.class, () -> QuarkusTransaction.requiringNew().run(ofThePlan(statement)::run));
        assertTrue(refused.getSQLState().startsWith("23"), refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update quarterly_update set rating = 'GREEN'",
                "update quarterly_update set state = 'DRAFT', rating = null",
                "update quarterly_update set rating = 'BLUE', completed_on = date '2022-09-01'",
                "update quarterly_update set state = 'ACCEPTED', public_line = 'Told'",
                "update quarterly_update set ask_answer = 'AGREED', ask_answer_on = date '2022-09-01'",
                "update history_entry set sight = 'ADMIN'",
            })
    void andTakesWhatItMay(String statement) {
        QuarkusTransaction.begin();
        try {
            ofThePlan(statement).run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static Sql ofThePlan(String statement) {
        String which = statement.contains("quarterly_update")
                ? "plan_id = (select id from plan where plan_key = ?)"
                : "plan_key = ?";
        return Sql.of(statement + (statement.contains(" where ") ? " and " : " where ") + which, PLAN);
    }

    private static long changes() {
        return (Long) QuarkusTransaction.requiringNew()
                .call(() -> Panache.getEntityManager()
                        .createNativeQuery("select sum(changes) from plan_version where plan_key = ?1", Long.class)
                        .setParameter(1, PLAN)
                        .getSingleResult());
    }
}
