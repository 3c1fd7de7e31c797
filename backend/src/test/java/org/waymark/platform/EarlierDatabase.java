package org.waymark.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * The demonstration as the build with the migrations up to V12 left it, with seven finalised quarters: H2's own SCRIPT of it. It is not
 * to be made anew; a later one may stand beside it.
 */
public final class EarlierDatabase implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Filled.class));
    }

    public static final class Filled implements QuarkusTestResourceLifecycleManager {

        private static final String URL = "jdbc:h2:mem:earlier;DB_CLOSE_DELAY=-1";

        @Override
        public Map<String, String> start() {
            try (Connection connection = DriverManager.getConnection(URL, "waymark", "waymark");
                    Statement statement = connection.createStatement()) {
                statement.execute("runscript from 'classpath:/database-of-v12.sql.gz' compression gzip");
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
            return Map.of("quarkus.datasource.jdbc.url", URL);
        }

        @Override
        public void stop() {}
    }
}
