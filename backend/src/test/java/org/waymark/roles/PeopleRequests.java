package org.waymark.roles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What is asked of people, tokens and sessions. */
final class PeopleRequests {

    private static final ObjectNode PERSON = Json.object("{'name': 'New Person', 'memberships': []}");
    private static final ObjectNode CREDENTIALS =
            Json.object("{'email': '%s', 'password': '%s'}".formatted(Cast.VIEWER.email(), Cast.PASSWORD));

    private final Operations operations;
    private final SmallPlan plan;
    private final Visitor program;

    PeopleRequests(Operations operations) {
        this.operations = operations;
        this.plan = operations.plan;
        this.program = operations.program;
        administering();
    }

    private void administering() {
        operations.add("listPeople", visitor -> visitor.get("/people"));
        operations.add("getPerson", visitor -> visitor.get("/people/" + Cast.VIEWER.email()));
        operations.add("putPerson", visitor -> visitor.put("/people/" + email(), PERSON));
        operations.add("deletePerson", visitor -> {
            String address = "/people/" + email();
            return visitor.delete(address, program.put(address, PERSON).header("ETag"));
        });
        operations.add("listTokens", visitor -> visitor.get("/tokens"));
        operations.add("createToken", visitor -> visitor.post("/tokens", token("made-" + operations.number())));
        operations.add("deleteToken", visitor -> {
            String name = "to-delete-" + operations.number();
            program.post("/tokens", token(name)).then().statusCode(201);
            return visitor.delete("/tokens/" + name);
        });
        operations.add("signIn", visitor -> visitor.post("/session", CREDENTIALS));
        operations.add("signOut", visitor -> visitor.delete("/session"));
    }

    private String email() {
        return "new-%d@example.org".formatted(operations.number());
    }

    private ObjectNode token(String name) {
        return Json.object("{'name': '%s', 'scopes': ['read'], 'plan': '%s'}".formatted(name, plan.key));
    }
}
