package org.waymark.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.platform.Today;

/**
 * A test through the door that users use. All such classes, each a @QuarkusTest, share one running application; each has a plan of its own, so that their
 * order does not matter. Those tagged "sql" run on both databases.
 */
@Tag("http")
@WithTestResource(value = Postgres.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(LastAnswer.class)
public abstract class OverHttp {

    /** The quarter that is being reported on the day on which every test begins, and the one before. */
    public static final String Q = "2024-25-Q2";

    protected static final String BEFORE = "2024-25-Q1";
    public static final LocalDate DAY = LocalDate.of(2024, 10, 10);

    @Inject
    protected Today today;

    @BeforeAll
    void everyClassBeginsOnTheSameDay() {
        today.set(DAY);
    }

    @BeforeEach
    void everyTestBeginsOnTheSameDay() {
        today.set(DAY);
    }
}
