package org.waymark.contract;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Of tests that ask the demonstration. */
public final class WithTheDemonstration implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "waymark.demo",
                "true",
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:mem:examples;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256");
    }
}
