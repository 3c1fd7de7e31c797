package org.waymark.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;

/** The people of the tests. They sign in once, and are the same in every class's plan. */
public enum Cast {
    /** Leads what the police is accountable for. */
    POLICE("Pat Price", "LEAD", "police"),
    /** Her colleague. */
    POLICE_TOO("Pia Poole", "LEAD", "police"),
    /** Contributes to what the police is accountable for. */
    HEALTH("Hana Hale", "LEAD", "health"),
    /** A lead of the same plan whose partner has no part in those actions. */
    COUNCIL("Cal Cole", "LEAD", "council"),
    MANAGER("Mary Mann", "MANAGER", null),
    VIEWER("Vic Vale", "VIEWER", null),
    ADMIN("Ada Adams", "ADMIN", null),
    /** The manager of another plan. */
    STRANGER("Sam Stone", "MANAGER", null);

    public static final String PASSWORD = "a long password for tests";

    public final String personName;
    private final String role;
    private final String partner;
    private String session;

    Cast(String personName, String role, String partner) {
        this.personName = personName;
        this.role = role;
        this.partner = partner;
    }

    public String email() {
        return name().toLowerCase() + "@example.org";
    }

    /** In a browser, signed in once a class's plan has been put. */
    public Visitor visitor() {
        return Visitor.withSession(this::session);
    }

    private synchronized String session() {
        if (session == null) {
            session = Visitor.session(email(), PASSWORD);
        }
        return session;
    }

    /** Gives each of the plan's people their part in it. */
    static void joinAll(String plan) {
        for (Cast person : values()) {
            boolean hasIt = person == STRANGER || person == ADMIN && person.exists();
            if (!hasIt) {
                person.join(plan, person.role);
            }
        }
    }

    /** Makes her the manager of a plan that nobody else of the cast takes part in. */
    static void joinElsewhere(String plan) {
        if (!STRANGER.exists()) {
            STRANGER.join(plan, STRANGER.role);
        }
    }

    private boolean exists() {
        return Visitor.bootstrap().get("/people/" + email()).statusCode() == 200;
    }

    private void join(String plan, String as) {
        Visitor setUp = Visitor.bootstrap();
        Response present = setUp.get("/people/" + email());
        boolean exists = present.statusCode() == 200;
        ObjectNode person = exists
                ? (ObjectNode) Json.of(present.asString()).deepCopy()
                : Json.object("{'name': '%s', 'password': '%s', 'memberships': []}".formatted(personName, PASSWORD));
        person.remove("email");
        person.remove("canSignIn");
        ObjectNode membership = person.withArray("memberships").addObject().put("role", as);
        if (!as.equals("ADMIN")) {
            membership.put("plan", plan);
        }
        if (partner != null) {
            membership.putArray("partners").add(partner);
        }
        Response answer = exists
                ? setUp.put("/people/" + email(), person, present.header("ETag"))
                : setUp.put("/people/" + email(), person);
        answer.then().statusCode(exists ? 200 : 201);
    }
}
