package org.waymark.roles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What is asked of updates, contributions, asks and readings. */
final class UpdateRequests {

    private static final String Q = "2024-25-Q2";
    private static final String BEFORE = "2024-25-Q1";
    private static final String FIRST = "2022-23-Q1";
    private static final ObjectNode REASON = Json.object("{'reason': 'A figure was wrong.'}");
    private static final ObjectNode VALUE = Json.object("{'value': 40}");
    private static final ObjectNode COMMENT = Json.object("{'comment': 'Which?'}");
    private static final ObjectNode SOURCE = Json.object("{'source': 'e-mail of 3 October'}");
    private static final ObjectNode WORDS = Json.object("{'words': 'Our advocate took 31 referrals.'}");
    private static final ObjectNode ANSWER =
            Json.object("{'answer': 'AGREED', 'words': 'A room until March.', 'on': '2024-10-09'}");
    private static final ObjectNode LINE = Json.object("{'line': 'More practices can help.'}");
    private static final byte[] FILE = "%PDF-1.7 of one page".getBytes(StandardCharsets.UTF_8);

    private final Operations operations;
    private final SmallPlan plan;
    private final Visitor program;
    private final Visitor health = Cast.HEALTH.visitor();
    private final String accepted;
    /** Its contribution stands beside an accepted update. */
    private final String contributed;

    UpdateRequests(Operations operations) {
        this.operations = operations;
        this.plan = operations.plan;
        this.program = operations.program;
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
        writing();
        indicators();
    }

    private void reading() {
        operations.read("getAction", "/actions/" + accepted);
        operations.read("listActionMeasures", "/actions/" + accepted + "/measures");
        operations.read("getReading", "/actions/" + accepted + "/measures/share/readings/" + Q);
        operations.read("listContributions", "/actions/" + contributed + "/updates/" + Q + "/contributions");
        operations.read("getContribution", "/actions/" + contributed + "/updates/" + Q + "/contributions/health");
        operations.read("listUpdates", "/actions/" + accepted + "/updates");
        operations.read("getUpdate", "/actions/" + accepted + "/updates/" + Q);
        operations.read("listFiles", "/actions/" + accepted + "/updates/" + Q + "/files");
        operations.add("getFile", visitor -> visitor.get(file(accepted)));
    }

    private void writing() {
        operations.step(
                "putUpdate", this::untouched, (visitor, update) -> visitor.put(update, SmallPlan.says("GREEN")));
        operations.step("putFile", plan::next, (visitor, ref) -> visitor.putFile(file(ref), FILE, null));
        operations.step("deleteFile", plan::next, (visitor, ref) -> {
            program.putFile(file(ref), FILE, null);
            return visitor.delete(file(ref), program.get(file(ref)).header("ETag"));
        });
        operations.step("checkUpdate", this::drafted, (visitor, update) -> visitor.get(update + "/check"));
        operations.step("submitUpdate", this::drafted, "/submission", "{}");
        operations.step("recallUpdate", this::sent, "/recall", "{}");
        operations.step("acceptUpdate", this::sent, "/acceptance", "{}");
        operations.step("returnUpdate", this::sent, "/return", COMMENT);
        operations.step("confirmUpdate", this::reportedBefore, "/confirmation", SOURCE);
        operations.step(
                "confirmUpdates",
                this::reportedBefore,
                (visitor, update) ->
                        visitor.post(plan.at("/confirmations"), several(update).put("source", "e-mail")));
        operations.step(
                "acceptUpdates",
                this::sent,
                (visitor, update) -> visitor.post(plan.at("/acceptances"), several(update)));
        operations.step("replyToUpdate", this::challenged, "/reply", WORDS);
        operations.add("setPublicLine", visitor -> visitor.post(plan.update(accepted, Q) + "/public-line", LINE));
        operations.step("restrictUpdate", this::sent, "/restriction", Json.object("{'restricted': true}"));
        operations.step("answerAsk", this::asked, "/ask/answer", ANSWER);
        operations.step("escalateAsk", this::asked, "/ask/escalation", WORDS);
        operations.step("withdrawAnswer", this::answered, (visitor, update) -> visitor.delete(update + "/ask/answer"));
        operations.step(
                "withdrawEscalation", this::escalated, (visitor, update) -> visitor.delete(update + "/ask/escalation"));
        operations.step("setWarningAside", this::warned, "/set-aside", REASON);
        operations.step("putWarningBack", this::setAside, (visitor, warning) -> visitor.delete(warning + "/set-aside"));
        operations.step("putContribution", plan::next, (visitor, ref) -> visitor.put(contribution(ref), WORDS));
        operations.step("submitContribution", this::contributed, "/submission", "{}");
        operations.step("recallContribution", this::contributionSent, "/recall", "{}");
        operations.step("putReading", plan::next, (visitor, ref) -> visitor.put(plan.reading(ref, "share", Q), VALUE));
        operations.add("putIndicatorReading", visitor -> visitor.put(indicator(), VALUE));
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
        operations.add("acceptReading", visitor -> {
            sent.run();
            return visitor.post(reading + "/acceptance");
        });
        operations.add("returnReading", visitor -> {
            given.run();
            return visitor.post(reading + "/return", COMMENT);
        });
        operations.add("recallReading", visitor -> {
            sent.run();
            return visitor.post(reading + "/recall");
        });
        String draft = plan.at("/objectives/1/indicators/i1/readings/" + FIRST + "/draft");
        collector.put(draft, VALUE).then().statusCode(201);
        operations.add("getReadingDraft", visitor -> visitor.get(draft));
        operations.add("putReadingDraft", visitor -> visitor.put(draft, VALUE));
    }

    private String file(String ref) {
        return plan.update(ref, Q) + "/files/report.pdf";
    }

    private String indicator() {
        return plan.at("/objectives/1/indicators/i1/readings/" + Q);
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
