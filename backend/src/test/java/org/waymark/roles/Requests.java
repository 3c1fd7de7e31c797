package org.waymark.roles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;
import org.waymark.testing.WordFiles;

/** How each operation is called: each time on something that allows the step, so that only who calls decides. */
final class Requests {

    private static final String Q = "2024-25-Q2";
    private static final String BEFORE = "2024-25-Q1";
    private static final String FIRST = "2022-23-Q1";
    private static final int FIRST_REFUSAL = 400;
    private static final ObjectNode REASON = Json.object("{'reason': 'A figure was wrong.'}");
    private static final ObjectNode FROM = Json.object("{'from': '2024-25-Q3', 'reason': 'It was asked for.'}");
    private static final ObjectNode VALUE = Json.object("{'value': 40}");
    private static final ObjectNode COMMENT = Json.object("{'comment': 'Which?'}");
    private static final ObjectNode SOURCE = Json.object("{'source': 'e-mail of 3 October'}");
    private static final ObjectNode WORDS = Json.object("{'words': 'Our advocate took 31 referrals.'}");
    private static final ObjectNode ANSWER =
            Json.object("{'answer': 'AGREED', 'words': 'A room until March.', 'on': '2024-10-09'}");
    private static final ObjectNode VOICE = Json.object("{'recognition': 'PARTLY_RECOGNISED', 'words': 'It is slow.'}");
    private static final ObjectNode LINE = Json.object("{'line': 'More practices can help.'}");
    private static final ObjectNode PERSON = Json.object("{'name': 'New Person', 'memberships': []}");
    private static final ObjectNode CREDENTIALS =
            Json.object("{'email': '%s', 'password': '%s'}".formatted(Cast.VIEWER.email(), Cast.PASSWORD));

    private static final byte[] FILE = "%PDF-1.7 of one page".getBytes(StandardCharsets.UTF_8);

    private static final byte[] PAPER = "Ref,Action,Lead\n1.1,Train staff.,Police\n".getBytes(StandardCharsets.UTF_8);

    private final Visitor program = Visitor.bootstrap();
    private final Map<String, Function<Visitor, Response>> requests = new HashMap<>();
    /** What an operation's step is asked of, until somebody was allowed it. */
    private final Map<String, String> ready = new HashMap<>();

    private final AtomicInteger names = new AtomicInteger();
    private final SmallPlan plan;
    /** Of few actions, for what is made of them all: a document takes as long as its rows. */
    private final SmallPlan papers;

    private final Set<String> made = new TreeSet<>();
    private String group = "delivery-group";
    private final String accepted;
    /** Its contribution stands beside an accepted update. */
    private final String contributed;

    private final Visitor health = Cast.HEALTH.visitor();

    Requests(SmallPlan plan, SmallPlan papers) {
        this.plan = plan;
        this.papers = papers;
        accepted = plan.next();
        ObjectNode says = SmallPlan.says("GREEN");
        says.withArray("readings").add(Json.object("{'measure': 'share', 'value': 40}"));
        program.put(plan.update(accepted, Q), says).then().statusCode(201);
        program.putFile(file(accepted), FILE, null).then().statusCode(201);
        program.post(plan.update(accepted, Q) + "/submission").then().statusCode(200);
        program.post(plan.update(accepted, Q) + "/acceptance").then().statusCode(200);
        contributed = plan.next();
        health.put(contribution(contributed), WORDS).then().statusCode(201);
        health.post(contribution(contributed) + "/submission").then().statusCode(200);
        plan.accept(Cast.POLICE.visitor(), contributed, Q, "GREEN");
        program.put(indicator(), VALUE).then().statusCode(201);
        program.put(plan.at("/quarters/" + Q + "/words"), "{}").then().statusCode(201);
        reading();
        quarters();
        writing();
        reminding();
        administering();
        planning();
    }

    Set<String> operations() {
        return new TreeSet<>(requests.keySet());
    }

    /** Of which plan the operation is asked. */
    SmallPlan plan(String operation) {
        return made.contains(operation) ? papers : plan;
    }

    Response send(String operation, Visitor visitor) {
        Response answer = requests.get(operation).apply(visitor);
        if (answer.statusCode() < FIRST_REFUSAL) {
            ready.remove(operation);
        }
        return answer;
    }

    private void step(String operation, Supplier<String> made, String step, Object body) {
        step(operation, made, (visitor, address) -> visitor.post(address + step, body));
    }

    /** A step of something that is made ready for it once, and again when somebody was allowed the step. */
    private void step(String operation, Supplier<String> made, BiFunction<Visitor, String, Response> sent) {
        requests.put(operation, visitor -> sent.apply(visitor, ready.computeIfAbsent(operation, one -> made.get())));
    }

    private void reading() {
        requests.put("getMe", visitor -> visitor.get("/me"));
        requests.put("listMyUpdates", visitor -> visitor.get("/me/updates?plan=" + plan.key));
        requests.put("listPlans", visitor -> visitor.get("/plans"));
        read("getPlan", "");
        read("listObjectives", "/objectives");
        read("getObjective", "/objectives/1");
        read("listIndicators", "/objectives/1/indicators");
        read("getDashboard", "/indicators");
        read("getIndicatorReading", "/objectives/1/indicators/i1/readings/" + Q);
        read("listActions", "/actions");
        read("getAction", "/actions/" + accepted);
        read("listActionMeasures", "/actions/" + accepted + "/measures");
        read("getReading", "/actions/" + accepted + "/measures/share/readings/" + Q);
        read("listInbox", "/inbox");
        read("listAsks", "/asks");
        read("listDecisions", "/decisions");
        read("listContributions", "/actions/" + contributed + "/updates/" + Q + "/contributions");
        read("getContribution", "/actions/" + contributed + "/updates/" + Q + "/contributions/health");
        read("listUpdates", "/actions/" + accepted + "/updates");
        read("getUpdate", "/actions/" + accepted + "/updates/" + Q);
        read("listFiles", "/actions/" + accepted + "/updates/" + Q + "/files");
        requests.put("getFile", visitor -> visitor.get(file(accepted)));
        read("listMeasures", "/measures");
        read("listPartners", "/partners");
        read("getProgress", "/progress");
        read("getTrend", "/trend");
        read("listWarnings", "/warnings");
        read("listGaps", "/gaps");
        read("readTimeScale", "/time-scale?words=Annual%20report");
        read("listResponses", "/responses");
        read("listHistory", "/history");
        paper("getSummaryAsWord", "/summaries/" + Q + ".docx");
        paper("getSummaryAsCsv", "/summaries/" + Q + ".csv");
        paper("getSummaryAsPdf", "/summaries/" + Q + ".pdf");
        paper("getSummary", "/summaries/" + Q + ".json");
        paper("getSummaryAsExcel", "/summaries/" + Q + ".xlsx");
        paper("getPlanAsWord", "/plan.docx");
        paper("getPlanAsPdf", "/plan.pdf");
        paper("getPlanAsExcel", "/plan.xlsx");
        paper("getPlanAsCsv", "/plan.csv");
        paper("getPlanAsYaml", "/plan.yaml");
    }

    /** The plan's first quarter is finalised and opened again as a request needs it; nothing else happens in it. */
    private void quarters() {
        finalised();
        read("listQuarters", "/quarters");
        read("getQuarter", "/quarters/" + FIRST);
        read("getDeadline", "/quarters/" + Q + "/deadline");
        read("getWords", "/quarters/" + Q + "/words");
        program.put(voice(Q), VOICE).then().statusCode(201);
        read("listVoices", "/voices");
        read("getVoice", "/objectives/1/voices/" + Q);
        requests.put("putVoice", visitor -> visitor.put(voice(Q), VOICE));
        requests.put("deleteVoice", visitor -> {
            String tag = program.put(voice(BEFORE), VOICE).header("ETag");
            return visitor.delete(voice(BEFORE), tag);
        });
        read("listPublications", "/publications");
        read("getPublication", "/publications/" + FIRST);
        requests.put("putWords", visitor -> visitor.put(plan.at("/quarters/" + Q + "/words"), "{}"));
        requests.put("putDeadline", visitor -> visitor.put(plan.at("/quarters/" + Q + "/deadline"), "{}"));
        requests.put("finaliseQuarter", visitor -> visitor.post(reopened() + "/finalisation"));
        requests.put("reopenQuarter", visitor -> visitor.post(finalised() + "/reopening", REASON));
        requests.put("releaseQuarter", visitor -> {
            reopened();
            return visitor.post(finalised() + "/release");
        });
    }

    private String file(String ref) {
        return plan.update(ref, Q) + "/files/report.pdf";
    }

    private String finalised() {
        String quarter = plan.at("/quarters/" + FIRST);
        if (program.get(quarter).path("state").equals("OPEN")) {
            program.post(quarter + "/finalisation").then().statusCode(200);
        }
        return quarter;
    }

    private String reopened() {
        String quarter = plan.at("/quarters/" + FIRST);
        if (!program.get(quarter).path("state").equals("OPEN")) {
            program.post(quarter + "/reopening", REASON).then().statusCode(200);
        }
        return quarter;
    }

    private void read(String operation, String address) {
        requests.put(operation, visitor -> visitor.get(plan.at(address)));
    }

    private void paper(String operation, String address) {
        made.add(operation);
        requests.put(operation, visitor -> visitor.get(papers.at(address)));
    }

    private void writing() {
        requests.put(
                "putPlan",
                visitor -> visitor.put(plan.at(""), program.get(plan.at("")).asString()));
        requests.put(
                "importPlan",
                visitor -> visitor.request()
                        .contentType("application/octet-stream")
                        .body(PAPER)
                        .post("/plan-imports?plan=" + plan.at("").substring("/plans/".length())));
        step("putUpdate", this::untouched, (visitor, update) -> visitor.put(update, SmallPlan.says("GREEN")));
        step("putFile", plan::next, (visitor, ref) -> visitor.putFile(file(ref), FILE, null));
        step("deleteFile", plan::next, (visitor, ref) -> {
            program.putFile(file(ref), FILE, null);
            return visitor.delete(file(ref), program.get(file(ref)).header("ETag"));
        });
        step("submitUpdate", this::drafted, "/submission", "{}");
        step("recallUpdate", this::sent, "/recall", "{}");
        step("acceptUpdate", this::sent, "/acceptance", "{}");
        step("returnUpdate", this::sent, "/return", COMMENT);
        step("confirmUpdate", this::reportedBefore, "/confirmation", SOURCE);
        step(
                "confirmUpdates",
                this::reportedBefore,
                (visitor, update) ->
                        visitor.post(plan.at("/confirmations"), several(update).put("source", "e-mail")));
        step("acceptUpdates", this::sent, (visitor, update) -> visitor.post(plan.at("/acceptances"), several(update)));
        step("replyToUpdate", this::challenged, "/reply", WORDS);
        requests.put("setPublicLine", visitor -> visitor.post(plan.update(accepted, Q) + "/public-line", LINE));
        step("restrictUpdate", this::sent, "/restriction", Json.object("{'restricted': true}"));
        step("answerAsk", this::asked, "/ask/answer", ANSWER);
        step("escalateAsk", this::asked, "/ask/escalation", WORDS);
        step("withdrawAnswer", this::answered, (visitor, update) -> visitor.delete(update + "/ask/answer"));
        step("withdrawEscalation", this::escalated, (visitor, update) -> visitor.delete(update + "/ask/escalation"));
        step("setWarningAside", this::warned, "/set-aside", REASON);
        step("putWarningBack", this::setAside, (visitor, warning) -> visitor.delete(warning + "/set-aside"));
        step("putContribution", plan::next, (visitor, ref) -> visitor.put(contribution(ref), WORDS));
        step("submitContribution", this::contributed, "/submission", "{}");
        step("recallContribution", this::contributionSent, "/recall", "{}");
        step("putReading", plan::next, (visitor, ref) -> visitor.put(plan.reading(ref, "share", Q), VALUE));
        requests.put("putIndicatorReading", visitor -> visitor.put(indicator(), VALUE));
        indicators();
        meetings();
    }

    /** Those of a quarter of which nothing else is read. */
    private void indicators() {
        String reading = plan.at("/objectives/1/indicators/i1/readings/" + BEFORE);
        Visitor collector = Cast.COUNCIL.visitor();
        Runnable given = () -> {
            if (program.get(reading).statusCode() != 200) {
                collector.put(reading, VALUE).then().statusCode(201);
            }
        };
        Runnable sent = () -> {
            given.run();
            program.post(reading + "/return", COMMENT).then().statusCode(200);
            given.run();
        };
        requests.put("acceptReading", visitor -> {
            sent.run();
            return visitor.post(reading + "/acceptance");
        });
        requests.put("returnReading", visitor -> {
            given.run();
            return visitor.post(reading + "/return", COMMENT);
        });
        requests.put("recallReading", visitor -> {
            sent.run();
            return visitor.post(reading + "/recall");
        });
        String draft = plan.at("/objectives/1/indicators/i1/readings/" + FIRST + "/draft");
        collector.put(draft, VALUE).then().statusCode(201);
        requests.put("getReadingDraft", visitor -> visitor.get(draft));
        requests.put("putReadingDraft", visitor -> visitor.put(draft, VALUE));
    }

    private void planning() {
        String template = plan.at("/template");
        program.putFile(template, WordFiles.template(), null).then().statusCode(201);
        read("getTemplate", "/template");
        requests.put("putTemplate", visitor -> visitor.putFile(template, WordFiles.template(), null));
        requests.put("deleteTemplate", visitor -> {
            program.putFile(template, WordFiles.template(), null);
            return visitor.delete(template, program.get(template).header("ETag"));
        });
        read("getActionDefinition", "/actions/" + SmallPlan.COUNCILS + "/definition");
        requests.put(
                "addAction",
                visitor -> visitor.post(plan.at("/actions"), newAction().put("objective", 2)));
        requests.put("putActionDefinition", visitor -> {
            ObjectNode same = Json.object("{'reason': 'It was asked for.'}");
            String present = program.get(moved("/definition")).asString();
            same.set("action", Json.of(present).get("action"));
            return visitor.put(moved("/definition"), same);
        });
        requests.put("withdrawAction", visitor -> visitor.post(standing() + "/withdrawal", FROM));
        requests.put("reinstateAction", visitor -> {
            program.post(standing() + "/withdrawal", FROM).then().statusCode(200);
            return visitor.post(moved("/reinstatement"), REASON);
        });
        requests.put("splitAction", visitor -> {
            ObjectNode split = FROM.deepCopy();
            split.putArray("into")
                    .add(newAction().get("action"))
                    .add(newAction().get("action"));
            return visitor.post(standing() + "/split", split);
        });
        requests.put("succeedPartner", this::succeeded);
        requests.put("makeSuccessor", this::goesOn);
        requests.put(
                "setFrequencies",
                visitor -> visitor.post(
                        plan.at("/frequencies"), Json.object("{'frequency': 'QUARTERLY', 'reason': 'All alike.'}")));
        requests.put("supersedeAction", visitor -> {
            ObjectNode by = FROM.deepCopy();
            by.putArray("by").add(SmallPlan.ADDED);
            return visitor.post(standing() + "/supersession", by);
        });
    }

    /** Each body that takes a place gives it up to the next. */
    private Response succeeded(Visitor visitor) {
        ObjectNode next = FROM.deepCopy();
        String key = "group-" + names.incrementAndGet();
        next.putObject("partner").put("key", key).put("name", key).put("kind", "MEETING");
        Response answer = visitor.post(plan.at("/partners/" + group + "/succession"), next);
        group = answer.statusCode() == 200 ? key : group;
        return answer;
    }

    /** Of a plan that has no successor any more. */
    private Response goesOn(Visitor visitor) {
        Response present = program.get(plan.at(""));
        ObjectNode document = (ObjectNode) Json.of(present.asString());
        ((ObjectNode) document.get("plan")).remove("followedBy");
        program.put(plan.at(""), document, present.header("ETag")).then().statusCode(200);
        ObjectNode successor = Json.object(
                "{'title': 'Goes on', 'firstQuarter': '2025-26-Q1', 'lastQuarter': '2025-26-Q4', 'reason': 'It ends.'}");
        return visitor.post(plan.at("/successor"), successor.put("key", "goes-on-" + names.incrementAndGet()));
    }

    private static ObjectNode newAction() {
        return Json.object("{'action': {'focus': 'New', 'action': 'Something new'}, 'reason': 'It was asked for.'}");
    }

    private String moved(String step) {
        return plan.at("/actions/" + SmallPlan.COUNCILS + step);
    }

    /** An action that has not been withdrawn, or is no longer. */
    private String standing() {
        if (program.get(moved("/definition")).path("action.withdrawn") != null) {
            program.post(moved("/reinstatement"), REASON).then().statusCode(200);
        }
        return moved("");
    }

    private void meetings() {
        String first = meeting();
        read("listMeetings", "/meetings");
        requests.put("getMeeting", visitor -> visitor.get(first));
        requests.put("addMeeting", visitor -> visitor.post(plan.at("/meetings"), meets()));
        requests.put("putMeeting", visitor -> {
            String tag = program.get(first).header("ETag");
            return visitor.put(first, meets(), tag);
        });
        requests.put("deleteMeeting", visitor -> {
            String meeting = meeting();
            return visitor.delete(meeting, program.get(meeting).header("ETag"));
        });
    }

    private String meeting() {
        int number = program.post(plan.at("/meetings"), meets())
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        return plan.at("/meetings/" + number);
    }

    private ObjectNode meets() {
        String body = "Board %d".formatted(names.incrementAndGet());
        return Json.object("{'kind': 'BOARD', 'on': '2024-11-28', 'quarter': '2024-25-Q2'}")
                .put("body", body);
    }

    private void reminding() {
        read("listContacts", "/contacts");
        read("getContacts", "/partners/police/contacts");
        read("listReminders", "/reminders");
        read("previewReminders", "/reminders/preview");
        read("getReminderSetting", "/reminders/setting");
        requests.put(
                "putContacts",
                visitor -> visitor.put(plan.at("/partners/police/contacts"), Json.object("{'contacts': []}")));
        requests.put("sendReminders", visitor -> visitor.post(plan.at("/reminders/sending")));
        requests.put(
                "putReminderSetting",
                visitor -> visitor.put(plan.at("/reminders/setting"), Json.object("{'on': false}")));
    }

    private void administering() {
        requests.put("listPeople", visitor -> visitor.get("/people"));
        requests.put("getPerson", visitor -> visitor.get("/people/" + Cast.VIEWER.email()));
        requests.put("putPerson", visitor -> visitor.put("/people/" + email(), PERSON));
        requests.put("deletePerson", visitor -> {
            String address = "/people/" + email();
            return visitor.delete(address, program.put(address, PERSON).header("ETag"));
        });
        requests.put("listTokens", visitor -> visitor.get("/tokens"));
        requests.put("createToken", visitor -> visitor.post("/tokens", token("made-" + names.incrementAndGet())));
        requests.put("deleteToken", visitor -> {
            String name = "to-delete-" + names.incrementAndGet();
            program.post("/tokens", token(name)).then().statusCode(201);
            return visitor.delete("/tokens/" + name);
        });
        requests.put("signIn", visitor -> visitor.post("/session", CREDENTIALS));
        requests.put("signOut", visitor -> visitor.delete("/session"));
    }

    private String email() {
        return "new-%d@example.org".formatted(names.incrementAndGet());
    }

    private ObjectNode token(String name) {
        return Json.object("{'name': '%s', 'scopes': ['read'], 'plan': '%s'}".formatted(name, plan.key));
    }

    private String indicator() {
        return plan.at("/objectives/1/indicators/i1/readings/" + Q);
    }

    private String voice(String quarter) {
        return plan.at("/objectives/1/voices/" + quarter);
    }

    private String untouched() {
        return plan.update(plan.next(), Q);
    }

    private String drafted() {
        String update = untouched();
        Cast.POLICE.visitor().put(update, SmallPlan.says("GREEN")).then().statusCode(201);
        return update;
    }

    private String sent() {
        String update = drafted();
        Cast.POLICE.visitor().post(update + "/submission").then().statusCode(200);
        return update;
    }

    private String contribution(String ref) {
        return plan.update(ref, Q) + "/contributions/health";
    }

    private String contributed() {
        String contribution = contribution(plan.next());
        health.put(contribution, WORDS).then().statusCode(201);
        return contribution;
    }

    private String contributionSent() {
        String contribution = contributed();
        health.post(contribution + "/submission").then().statusCode(200);
        return contribution;
    }

    /** The action of an update's address, for a step of several. */
    private static ObjectNode several(String update) {
        ObjectNode body = Json.object("{'quarter': '%s'}".formatted(Q));
        body.putArray("actions").add(update.split("/")[4]);
        return body;
    }

    private String asked() {
        String ref = plan.next();
        plan.send(Cast.POLICE.visitor(), ref, Q, "RED");
        return plan.update(ref, Q);
    }

    private String answered() {
        String update = asked();
        program.post(update + "/ask/answer", ANSWER).then().statusCode(200);
        return update;
    }

    private String escalated() {
        String update = asked();
        program.post(update + "/ask/escalation", WORDS).then().statusCode(200);
        return update;
    }

    /** Answered without figures. */
    private String warned() {
        String ref = plan.next();
        plan.send(Cast.POLICE.visitor(), ref, Q, "GREEN");
        return plan.at("/actions/" + ref + "/warnings/" + Q + "/NO_READING");
    }

    private String setAside() {
        String warning = warned();
        program.post(warning + "/set-aside", REASON).then().statusCode(200);
        return warning;
    }

    private String challenged() {
        String update = sent();
        ObjectNode amber = Json.object("{'rating': 'AMBER', 'reason': 'Two of three.'}");
        program.post(update + "/acceptance", amber).then().statusCode(200);
        return update;
    }

    private String reportedBefore() {
        String ref = plan.next();
        plan.send(Cast.POLICE.visitor(), ref, BEFORE, "GREEN");
        return plan.update(ref, Q);
    }
}
