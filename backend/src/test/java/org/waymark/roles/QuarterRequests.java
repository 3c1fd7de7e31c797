package org.waymark.roles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.waymark.testing.Json;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** What is asked of quarters: the plan's first is finalised and opened again as a request needs it; nothing else happens in it. */
final class QuarterRequests {

    private static final String Q = "2024-25-Q2";
    private static final String BEFORE = "2024-25-Q1";
    private static final String FIRST = "2022-23-Q1";
    private static final ObjectNode REASON = Json.object("{'reason': 'A figure was wrong.'}");
    private static final ObjectNode VOICE = Json.object("{'recognition': 'PARTLY_RECOGNISED', 'words': 'It is slow.'}");

    private final Operations operations;
    private final SmallPlan plan;
    private final Visitor program;

    QuarterRequests(Operations operations) {
        this.operations = operations;
        this.plan = operations.plan;
        this.program = operations.program;
        quarters();
        meetings();
        reminding();
    }

    /** The plan's first quarter is finalised and opened again as a request needs it; nothing else happens in it. */
    private void quarters() {
        finalised();
        operations.read("listQuarters", "/quarters");
        operations.read("getQuarter", "/quarters/" + FIRST);
        operations.read("getDeadline", "/quarters/" + Q + "/deadline");
        operations.read("getWords", "/quarters/" + Q + "/words");
        program.put(voice(Q), VOICE).then().statusCode(201);
        operations.read("listVoices", "/voices");
        operations.read("getVoice", "/objectives/1/voices/" + Q);
        operations.add("putVoice", visitor -> visitor.put(voice(Q), VOICE));
        operations.add("deleteVoice", visitor -> {
            String tag = program.put(voice(BEFORE), VOICE).header("ETag");
            return visitor.delete(voice(BEFORE), tag);
        });
        operations.read("listPublications", "/publications");
        operations.read("getPublication", "/publications/" + FIRST);
        operations.add("putWords", visitor -> visitor.put(plan.at("/quarters/" + Q + "/words"), "{}"));
        operations.add("putDeadline", visitor -> visitor.put(plan.at("/quarters/" + Q + "/deadline"), "{}"));
        operations.add("finaliseQuarter", visitor -> visitor.post(reopened() + "/finalisation"));
        operations.add("reopenQuarter", visitor -> visitor.post(finalised() + "/reopening", REASON));
        operations.add("releaseQuarter", visitor -> {
            reopened();
            return visitor.post(finalised() + "/release");
        });
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

    private String voice(String quarter) {
        return plan.at("/objectives/1/voices/" + quarter);
    }

    private void meetings() {
        String first = meeting();
        operations.read("listMeetings", "/meetings");
        operations.add("getMeeting", visitor -> visitor.get(first));
        operations.add("addMeeting", visitor -> visitor.post(plan.at("/meetings"), meets()));
        operations.add("putMeeting", visitor -> {
            String tag = program.get(first).header("ETag");
            return visitor.put(first, meets(), tag);
        });
        operations.add("deleteMeeting", visitor -> {
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
        String body = "Board %d".formatted(operations.number());
        return Json.object("{'kind': 'BOARD', 'on': '2024-11-28', 'quarter': '2024-25-Q2'}")
                .put("body", body);
    }

    private void reminding() {
        operations.read("listContacts", "/contacts");
        operations.read("getContacts", "/partners/police/contacts");
        operations.read("listReminders", "/reminders");
        operations.read("previewReminders", "/reminders/preview");
        operations.read("getReminderSetting", "/reminders/setting");
        operations.add(
                "putContacts",
                visitor -> visitor.put(plan.at("/partners/police/contacts"), Json.object("{'contacts': []}")));
        operations.add("sendReminders", visitor -> visitor.post(plan.at("/reminders/sending")));
        operations.add(
                "putReminderSetting",
                visitor -> visitor.put(plan.at("/reminders/setting"), Json.object("{'on': false}")));
    }
}
