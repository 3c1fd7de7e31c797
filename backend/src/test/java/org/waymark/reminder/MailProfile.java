package org.waymark.reminder;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** An application that really sends: to a mail server in this process, over a line that can fail. */
public final class MailProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.mailer.mock", "false",
                "waymark.mail.patience", "2s",
                "waymark.mail.tls", "none");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    public static final class Server implements QuarkusTestResourceLifecycleManager {

        private final BadLine line = new BadLine();

        @Override
        public Map<String, String> start() {
            line.start();
            return Map.of("quarkus.mailer.host", "localhost", "quarkus.mailer.port", String.valueOf(line.port()));
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(line, new TestInjector.MatchesType(BadLine.class));
        }

        @Override
        public void stop() {
            line.stop();
        }
    }
}
