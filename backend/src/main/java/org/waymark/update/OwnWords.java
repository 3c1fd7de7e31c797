package org.waymark.update;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.waymark.platform.JsonColumn;

/** What a lead said of that which a manager can say otherwise when she accepts an update: hers goes with the acceptance. */
record OwnWords(UpdateRequest.AskRequest ask, LocalDate completedOn, String atRisk, UpdateRequest.Recovery recovery) {

    /** Null where the manager says nothing of it. */
    static OwnWords besides(QuarterlyUpdate update, AcceptanceRequest request) {
        boolean otherwise = request.ask() != null
                || request.completedOn() != null
                || request.atRisk() != null
                || request.recovery() != null;
        return otherwise
                ? new OwnWords(
                        update.hasAsk() ? update.ask.words() : null,
                        update.completedOn,
                        update.atRisk,
                        UpdateRequest.Recovery.of(update))
                : null;
    }

    /** An ask that has been answered stands, and the lead's own that was taken to the board. */
    void putBack(QuarterlyUpdate update) {
        boolean stands = update.hasAsk()
                && (update.ask.answer != null
                        || update.ask.stands() && update.ask.words().equals(ask));
        if (!stands) {
            update.takeAsk(ask);
        }
        update.completedOn = completedOn;
        update.atRisk = atRisk;
        update.recoveryWhat = recovery == null ? null : recovery.what();
        update.recoveryBy = recovery == null ? null : recovery.by();
    }

    @Immutable
    static class Column extends JsonColumn<OwnWords> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
