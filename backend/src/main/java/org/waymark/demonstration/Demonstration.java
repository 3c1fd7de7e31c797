package org.waymark.demonstration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.validation.Validator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.waymark.plan.Plan;
import org.waymark.plan.PlanWriter;
import org.waymark.publication.FinalisedQuarters;

/** Loads the demonstration at the first start on an empty database, whole or not at all. */
@ApplicationScoped
public class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class);
    private static final int TRANSACTION_SECONDS = 300;

    private final boolean wanted;
    private final int port;
    private final PlanWriter plans;
    private final Accounts accounts;
    private final Validator validator;
    private final FinalisedQuarters finalised;

    Demonstration(
            @ConfigProperty(name = "waymark.demo") boolean wanted,
            @ConfigProperty(name = "quarkus.http.port") int port,
            PlanWriter plans,
            Accounts accounts,
            Validator validator,
            FinalisedQuarters finalised) {
        this.wanted = wanted;
        this.port = port;
        this.plans = plans;
        this.accounts = accounts;
        this.validator = validator;
        this.finalised = finalised;
    }

    void start(@Observes @Priority(100) StartupEvent start) {
        if (wanted) {
            QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(this::loadOnce);
            LOG.info(welcome());
        }
    }

    private String welcome() {
        return """
                The demonstration is ready.

                  Open     http://localhost:%s
                  Sign in  with the password %s
                    as a lead       police@example.org (or public-health@, homes@, probation@ ...)
                    as the manager  %s
                    as a viewer     viewer@example.org
                    as an admin     admin@example.org
                """.formatted(port, Accounts.PASSWORD, Accounts.MANAGER);
    }

    /** Within a transaction. */
    public void loadOnce() {
        if (Plan.count() > 0) {
            return;
        }
        LOG.info("Loading the demonstration");
        Plan reference = plans.create(Script.plan("barnet-davawg"));
        Plan invented = plans.create(Script.plan("example-borough"));
        Plan.flush();
        accounts.open(invented, List.of(reference));
        new Story(invented, validator, finalised).play();
    }
}
