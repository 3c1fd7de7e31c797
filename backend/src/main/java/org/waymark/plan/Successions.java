package org.waymark.plan;

import org.waymark.progress.Quarter;

/** Told when a body takes another's place, by whoever keeps something of partners, so that it goes along. */
public interface Successions {

    /**
     * Within the caller's transaction; 409 for what cannot go along, and says what to do.
     *
     * @param from the first quarter that is the successor's
     * @param withPeople whether the partner's people are to speak for the successor too
     */
    void passOn(Partner partner, Partner successor, Quarter from, boolean withPeople);
}
