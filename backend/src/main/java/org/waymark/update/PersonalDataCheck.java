package org.waymark.update;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;

/**
 * The check of free text before it is sent: what looks like personal data is named, with the field that it stands in, until somebody
 * mends it or confirms that it may go out.
 */
public final class PersonalDataCheck {

    private final List<Problem.Fault> found = new ArrayList<>();

    public static PersonalDataCheck of(String pointer, String text) {
        return new PersonalDataCheck().look(pointer, text);
    }

    static PersonalDataCheck of(QuarterlyUpdate update, List<Reading> readings) {
        PersonalDataCheck check = new PersonalDataCheck()
                .look("/done", update.done)
                .look("/changed", update.changed)
                .look("/next", update.next)
                .look("/noHelpBecause", update.noHelpBecause)
                .look("/atRisk", update.atRisk)
                .look("/recovery/what", update.recoveryWhat)
                .look("/completionDate/reason", update.movedBecause)
                .look("/source", update.source);
        if (update.hasAsk()) {
            check.look("/ask/barrier", update.ask.barrier)
                    .look("/ask/to", update.ask.to)
                    .look("/ask/need", update.ask.need);
        }
        for (int i = 0; i < readings.size(); i++) {
            check.look("/readings/%d/note".formatted(i), readings.get(i).note);
        }
        return check.look(update.evidence());
    }

    /** What a manager says on accepting: it stands in the update from then on. */
    static PersonalDataCheck of(AcceptanceRequest request) {
        PersonalDataCheck check =
                new PersonalDataCheck().look("/reason", request.reason()).look("/atRisk", request.atRisk());
        if (request.recovery() != null) {
            check.look("/recovery/what", request.recovery().what());
        }
        if (request.ask() != null) {
            check.look("/ask/barrier", request.ask().barrier())
                    .look("/ask/to", request.ask().to())
                    .look("/ask/need", request.ask().need());
        }
        return check;
    }

    static PersonalDataCheck of(Contribution contribution) {
        PersonalDataCheck check =
                new PersonalDataCheck().look("/words", contribution.words).look("/source", contribution.source);
        for (int i = 0; i < contribution.readings().size(); i++) {
            check.look(
                    "/readings/%d/note".formatted(i),
                    contribution.readings().get(i).note());
        }
        return check.look(contribution.evidence());
    }

    public PersonalDataCheck look(String pointer, String text) {
        return add(pointer, PersonalData.in(text));
    }

    /** The same, but for words for few people: a plan sets itself such figures. */
    public PersonalDataCheck lookForIdentifying(String pointer, String text) {
        return add(pointer, PersonalData.identifying(text));
    }

    private PersonalDataCheck add(String pointer, List<PersonalData.Finding> findings) {
        for (PersonalData.Finding finding : findings) {
            found.add(new Problem.Fault(
                    pointer,
                    "\"%s\" looks like %s".formatted(finding.words(), finding.kind().looksLike),
                    finding.words(),
                    finding.kind().name()));
        }
        return this;
    }

    private PersonalDataCheck look(List<Evidence> evidence) {
        for (int i = 0; i < evidence.size(); i++) {
            look("/evidence/%d/title".formatted(i), evidence.get(i).title());
            look("/evidence/%d/url".formatted(i), evidence.get(i).url());
        }
        return this;
    }

    /** What a text says of who somebody is, each in words: "“020 7946 0000” looks like a phone number". */
    public static Stream<String> identifying(String text) {
        return PersonalData.identifying(text).stream()
                .map(finding -> "“%s” looks like %s".formatted(finding.words(), finding.kind().looksLike));
    }

    List<Problem.Fault> found() {
        return found;
    }

    /** 422 with all that is found, but for what the sender has confirmed. */
    public void refuseUnless(List<String> confirmed) {
        List<Problem.Fault> open = found.stream()
                .filter(fault -> confirmed == null || !confirmed.contains(fault.words()))
                .toList();
        if (!open.isEmpty()) {
            throw ProblemException.personalData(open);
        }
    }
}
