package org.waymark.update;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.List;
import org.waymark.progress.Rating;

/** What an update says, apart from what becomes of it. */
@MappedSuperclass
public abstract class UpdateWords extends PanacheEntity {

    /** The lead's. */
    @Enumerated(EnumType.STRING)
    public Rating givenRating;

    /** The one that figures use. */
    @Enumerated(EnumType.STRING)
    public Rating rating;

    public LocalDate completedOn;
    public String done;
    public String changed;
    public String next;
    public String noHelpBecause;
    public String atRisk;
    public String recoveryWhat;
    public LocalDate recoveryBy;
    public LocalDate movedTo;
    public String movedBecause;

    /** Null where nothing is asked. */
    @Embedded
    public Ask ask;

    /** Pages that show what is said. */
    @Convert(converter = Evidence.Column.class)
    public List<Evidence> evidence;

    /** Given as "no change". */
    public boolean noChange;

    /** Where it came from, when a manager entered it. */
    public String source;

    /** Takes a request's words; the rating that figures use follows when it is sent. */
    void take(UpdateRequest request) {
        givenRating = request.rating();
        rating = request.rating();
        completedOn = request.completedOn();
        done = request.done();
        changed = request.changed();
        next = request.next();
        noHelpBecause = request.noHelpBecause();
        atRisk = request.atRisk();
        recoveryWhat = request.recovery() == null ? null : request.recovery().what();
        recoveryBy = request.recovery() == null ? null : request.recovery().by();
        movedTo = request.completionDate() == null
                ? null
                : request.completionDate().to();
        movedBecause = request.completionDate() == null
                ? null
                : request.completionDate().reason();
        takeAsk(request.ask());
        evidence = request.evidence().isEmpty() ? null : request.evidence();
        source = request.source();
        noChange = false;
    }

    /** The same words keep what came of them. */
    void takeAsk(UpdateRequest.AskRequest words) {
        boolean same = ask != null && ask.words().equals(words);
        ask = same ? ask : Ask.of(words);
    }

    public boolean hasAsk() {
        return ask != null;
    }

    public List<Evidence> evidence() {
        return evidence == null ? List.of() : evidence;
    }
}
