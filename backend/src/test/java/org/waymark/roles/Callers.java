package org.waymark.roles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.waymark.people.SignIn;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Everybody who may knock, in the order of the table's columns. */
final class Callers {

    enum Caller {
        NOBODY,
        /** Of the accountable partner. */
        LEAD,
        /** Of a partner of the plan that has no part in the action. */
        OTHER_LEAD,
        MANAGER,
        /** Manager of another plan. */
        OTHER_MANAGER,
        VIEWER,
        ADMIN,
        /** Programs, by the scope of their token for this plan. */
        READ,
        SUBMIT,
        MANAGE,
        REVOKED_TOKEN,
        EXPIRED_SESSION
    }

    private final Map<Caller, Visitor> visitors = new EnumMap<>(Caller.class);

    Callers(SmallPlan plan) {
        visitors.put(Caller.NOBODY, Visitor.NOBODY);
        // Sessions of their own: the table signs them out.
        visitors.put(Caller.LEAD, session(Cast.POLICE));
        visitors.put(Caller.OTHER_LEAD, session(Cast.COUNCIL));
        visitors.put(Caller.MANAGER, session(Cast.MANAGER));
        visitors.put(Caller.OTHER_MANAGER, session(Cast.STRANGER));
        visitors.put(Caller.VIEWER, session(Cast.VIEWER));
        visitors.put(Caller.ADMIN, session(Cast.ADMIN));
        visitors.put(Caller.READ, token(plan, "read"));
        visitors.put(Caller.SUBMIT, token(plan, "submit"));
        visitors.put(Caller.MANAGE, token(plan, "manage"));
        Visitor revoked = token(plan, "manage', 'read");
        Visitor.bootstrap()
                .delete("/tokens/" + name(plan, "manage', 'read"))
                .then()
                .statusCode(204);
        visitors.put(Caller.REVOKED_TOKEN, revoked);
        Visitor expired = session(Cast.MANAGER);
        endLatest();
        visitors.put(Caller.EXPIRED_SESSION, expired);
    }

    Visitor visitor(Caller caller) {
        return visitors.get(caller);
    }

    private static Visitor session(Cast person) {
        return Visitor.withSession(Visitor.session(person.email(), Cast.PASSWORD));
    }

    private static Visitor token(SmallPlan plan, String scopes) {
        String body = "{'name': '%s', 'scopes': ['%s'], 'plan': '%s'}".formatted(name(plan, scopes), scopes, plan.key);
        return Visitor.program(Visitor.bootstrap()
                .post("/tokens", Json.object(body))
                .then()
                .statusCode(201)
                .extract()
                .path("token"));
    }

    private static String name(SmallPlan plan, String scopes) {
        return plan.key + "-" + scopes.replaceAll("[^a-z]+", "-");
    }

    /** No request can wait for twelve hours, so the session's end is set in the database. */
    private static void endLatest() {
        QuarkusTransaction.requiringNew().run(() -> {
            SignIn latest = SignIn.find("order by id desc").firstResult();
            latest.endsAt = Instant.EPOCH;
        });
    }
}
