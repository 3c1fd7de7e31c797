package org.waymark.document.intake;

import java.util.List;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;
import org.waymark.platform.ProblemException.Kind;

/** Why a file is not read, each time with what to do about it. */
final class Refused {

    private static final String FORMS = "Word (.docx), Excel (.xlsx), CSV, or the plan document as YAML or JSON";

    private Refused() {}

    private static ProblemException unread(String detail) {
        return ProblemException.notValid("The file was not read.", List.of(new Problem.Fault("", detail)));
    }

    static ProblemException form(String what) {
        return ProblemException.of(Kind.UNSUPPORTED, what + " A plan is read from " + FORMS + ".");
    }

    static ProblemException damaged() {
        return unread("It is damaged or cut short: it could not be opened. Save it again and send that.");
    }

    static ProblemException locked() {
        return unread("It has a password. Save it without one and send that.");
    }

    static ProblemException macros() {
        return form("The file has macros, which are never run here. Save it without them, as .docx or .xlsx.");
    }

    static ProblemException entities() {
        return unread(
                "It holds XML declarations (a DTD or entities) that Word and Excel do not write. Save it again and send that.");
    }

    static ProblemException bomb() {
        return ProblemException.of(
                Kind.TOO_LARGE,
                "Unpacked it is far larger than a plan is. Save the plan's tables in a file of their own and send that.");
    }

    static ProblemException tooLong(int most) {
        return ProblemException.of(
                Kind.TOO_LARGE,
                "It has more than %,d rows. Leave only the plan's own tables in it and send that.".formatted(most));
    }

    static ProblemException tooManyPartners(int most) {
        return unread(
                "It names more than %,d different partners as leads. Look whether another column stands under Lead, and send it again."
                        .formatted(most));
    }

    static ProblemException longParagraph() {
        return ProblemException.of(
                Kind.TOO_LARGE,
                "One of its paragraphs is longer than a book. Leave only the plan's own tables in it and send that.");
    }

    static ProblemException brokenDocument(int line) {
        return unread("It is no whole document of YAML or JSON: look at line %d, and send it again.".formatted(line));
    }

    static ProblemException largeDocument() {
        return ProblemException.of(
                Kind.TOO_LARGE,
                "It holds more than a plan of 5,000 actions would. Leave only the plan in it and send that.");
    }

    static ProblemException empty() {
        return unread("There is nothing in it. Choose the file that holds the plan.");
    }

    /** @param others tables that look a little like one, with their heads */
    static ProblemException noActions(List<String> others) {
        String which = others.isEmpty()
                ? ""
                : " These tables were left out, for their heads are not of actions: %s."
                        .formatted(String.join("; ", others.subList(0, Math.min(others.size(), 5))));
        return unread(
                "No table of actions was found in it. A table of actions begins with a row of heads such as Ref, Action, Outcome, Lead,"
                        + " Measure, Time scale: write such a row above it and send that." + which);
    }
}
