package org.waymark.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.roles.Callers.Caller;
import org.waymark.testing.Cast;
import org.waymark.testing.CommittedContract;
import org.waymark.testing.CommittedContract.Operation;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Every operation of the contract against everybody who may knock. */
@QuarkusTest
class RolesTest extends OverHttp {

    /** Its expected statuses in the order of {@link Caller}, and the request, each time on something of which nothing was said yet. */
    private record Row(String expected, Function<Visitor, Response> request) {}

    private final Visitor program = Visitor.bootstrap();
    private final Map<String, Row> table = new LinkedHashMap<>();
    private final AtomicInteger names = new AtomicInteger();
    private SmallPlan plan;
    private Callers callers;
    private String accepted;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("roles");
        callers = new Callers(plan);
        accepted = plan.next();
        ObjectNode says = SmallPlan.says("GREEN");
        says.set("readings", Json.of("[{\"measure\": \"share\", \"value\": 40}]"));
        program.put(plan.update(accepted, Q), says).then().statusCode(201);
        program.post(plan.update(accepted, Q) + "/submission").then().statusCode(200);
        program.post(plan.update(accepted, Q) + "/acceptance").then().statusCode(200);
        program.put(indicator(), VALUE).then().statusCode(201);
        reading();
        writing();
        administering();
    }

    private static final ObjectNode VALUE = Json.object("{'value': 40}");
    private static final ObjectNode COMMENT = Json.object("{'comment': 'Which?'}");

    //                                                                   other       other             scope of token      revoked expired
    //                                                       nobody lead lead manager manager viewer admin read submit manage token session
    private static final String WHO_SEES_THE_PLAN =          "401   200  200  200     404     200    403   200  200    200    401   401";
    private static final String ANYBODY_SIGNED_IN =          "401   200  200  200     200     200    200   200  200    200    401   401";
    private static final String LEADS =                      "401   200  200  403     403     403    403   403  200    403    401   401";
    private static final String WHO_IS_IN_A_PLAN =           "401   200  200  200     200     200    403   200  200    200    401   401";
    private static final String WRITERS_OF_THE_ACTION =      "401   201  403  201     404     403    403   403  201    201    401   401";
    private static final String ACCOUNTABLE_AND_MANAGERS =   "401   200  403  200     404     403    403   403  200    200    401   401";
    private static final String WHOEVER_SENT_IT =            "401   200  403  403     404     403    403   403  403    403    401   401";
    private static final String COLLECTORS_AND_MANAGERS =    "401   403  200  200     404     403    403   403  200    200    401   401";
    private static final String MANAGERS =                   "401   403  403  200     404     403    403   403  403    200    401   401";
    private static final String ADMINS_READ =                "401   403  403  403     403     403    200   403  403    403    401   401";
    private static final String ADMINS_CREATE =              "401   403  403  403     403     403    201   403  403    403    401   401";
    private static final String ADMINS_DELETE =              "401   403  403  403     403     403    204   403  403    403    401   401";
    private static final String ANYBODY =                    "200   200  200  200     200     200    200   200  200    200    200   200";
    private static final String ANYBODY_AND_NOTHING_TO_SAY = "204   204  204  204     204     204    204   204  204    204    204   204";

    private void reading() {
        row("getMe", ANYBODY_SIGNED_IN, visitor -> visitor.get("/me"));
        row("listMyUpdates", LEADS, visitor -> visitor.get("/me/updates?plan=" + plan.key));
        row("listPlans", WHO_IS_IN_A_PLAN, visitor -> visitor.get("/plans"));
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("getPlan", "");
        addresses.put("listObjectives", "/objectives");
        addresses.put("getObjective", "/objectives/1");
        addresses.put("listIndicators", "/objectives/1/indicators");
        addresses.put("getIndicatorReading", "/objectives/1/indicators/i1/readings/" + Q);
        addresses.put("listActions", "/actions");
        addresses.put("getAction", "/actions/" + accepted);
        addresses.put("listActionMeasures", "/actions/" + accepted + "/measures");
        addresses.put("getReading", "/actions/" + accepted + "/measures/share/readings/" + Q);
        addresses.put("listUpdates", "/actions/" + accepted + "/updates");
        addresses.put("getUpdate", "/actions/" + accepted + "/updates/" + Q);
        addresses.put("listMeasures", "/measures");
        addresses.put("listPartners", "/partners");
        addresses.put("getProgress", "/progress");
        addresses.put("getTrend", "/trend");
        addresses.put("listWarnings", "/warnings");
        addresses.put("listResponses", "/responses");
        addresses.put("listHistory", "/history");
        addresses.put("getSummaryAsWord", "/summaries/" + Q + ".docx");
        addresses.put("getSummaryAsCsv", "/summaries/" + Q + ".csv");
        addresses.forEach((operation, address) -> row(operation, WHO_SEES_THE_PLAN, visitor -> visitor.get(plan.at(address))));
    }

    private void writing() {
        row("putPlan", MANAGERS, visitor -> visitor.put(plan.at(""), program.get(plan.at("")).asString()));
        row("putUpdate", WRITERS_OF_THE_ACTION, visitor -> visitor.put(plan.update(plan.next(), Q), SmallPlan.says("GREEN")));
        row("submitUpdate", ACCOUNTABLE_AND_MANAGERS, visitor -> visitor.post(drafted() + "/submission"));
        row("recallUpdate", WHOEVER_SENT_IT, visitor -> visitor.post(sent() + "/recall"));
        row("acceptUpdate", MANAGERS, visitor -> visitor.post(sent() + "/acceptance"));
        row("returnUpdate", MANAGERS, visitor -> visitor.post(sent() + "/return", COMMENT));
        row("confirmUpdate", ACCOUNTABLE_AND_MANAGERS, visitor -> visitor.post(reportedBefore() + "/confirmation"));
        row("putReading", WRITERS_OF_THE_ACTION, visitor -> visitor.put(plan.reading(plan.next(), "share", Q), VALUE));
        row("putIndicatorReading", COLLECTORS_AND_MANAGERS, visitor -> visitor.put(indicator(), VALUE));
    }

    private void administering() {
        row("listPeople", ADMINS_READ, visitor -> visitor.get("/people"));
        row("getPerson", ADMINS_READ, visitor -> visitor.get("/people/" + Cast.VIEWER.email()));
        row("putPerson", ADMINS_CREATE, visitor -> visitor.put("/people/" + email(), PERSON));
        row("deletePerson", ADMINS_DELETE, visitor -> {
            String address = "/people/" + email();
            return visitor.delete(address, program.put(address, PERSON).header("ETag"));
        });
        row("listTokens", ADMINS_READ, visitor -> visitor.get("/tokens"));
        row("createToken", ADMINS_CREATE, visitor -> visitor.post("/tokens", token("made-" + names.incrementAndGet())));
        row("deleteToken", ADMINS_DELETE, visitor -> {
            String name = "to-delete-" + names.incrementAndGet();
            program.post("/tokens", token(name)).then().statusCode(201);
            return visitor.delete("/tokens/" + name);
        });
        row("signIn", ANYBODY, visitor -> visitor.post("/session", CREDENTIALS));
        // Last, because it ends their sessions.
        row("signOut", ANYBODY_AND_NOTHING_TO_SAY, visitor -> visitor.delete("/session"));
    }

    @Test
    void everyOperationIsInTheTable() {
        assertEquals(
                CommittedContract.load().operations().stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(table.keySet()));
    }

    @Test
    void everyOperationAnswersEverybodyAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        table.forEach((operation, row) -> {
            String[] expected = row.expected().split("\\s+");
            for (Caller caller : Caller.values()) {
                int status = row.request().apply(callers.visitor(caller)).statusCode();
                if (status != Integer.parseInt(expected[caller.ordinal()])) {
                    wrong.add("%s by %s: %d instead of %s".formatted(operation, caller, status, expected[caller.ordinal()]));
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    private void row(String operation, String expected, Function<Visitor, Response> request) {
        table.put(operation, new Row(expected, request));
    }

    private static final ObjectNode PERSON = Json.object("{'name': 'New Person', 'memberships': []}");
    private static final ObjectNode CREDENTIALS =
            Json.object("{'email': '%s', 'password': '%s'}".formatted(Cast.VIEWER.email(), Cast.PASSWORD));

    private String email() {
        return "new-%d@example.org".formatted(names.incrementAndGet());
    }

    private ObjectNode token(String name) {
        return Json.object("{'name': '%s', 'scopes': ['read'], 'plan': '%s'}".formatted(name, plan.key));
    }

    private String indicator() {
        return plan.at("/objectives/1/indicators/i1/readings/" + Q);
    }

    private String drafted() {
        String update = plan.update(plan.next(), Q);
        Cast.POLICE.visitor().put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        return update;
    }

    private String sent() {
        String update = drafted();
        Cast.POLICE.visitor().post(update + "/submission").then().statusCode(200);
        return update;
    }

    private String reportedBefore() {
        String ref = plan.next();
        plan.send(Cast.POLICE.visitor(), ref, BEFORE, "GREEN");
        return plan.update(ref, Q);
    }
}
