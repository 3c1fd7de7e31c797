package org.waymark.progress;

import java.time.LocalDate;

/**
 * What the rules need of one quarterly update.
 *
 * @param rating the one that figures use: the manager's where she confirmed another; may be null while it is a draft
 * @param movedTo the completion date that this update moved to, or null
 */
public record Report(Quarter quarter, Rating rating, UpdateState state, LocalDate movedTo) {

    public Report(Quarter quarter, Rating rating, UpdateState state) {
        this(quarter, rating, state, null);
    }
}
