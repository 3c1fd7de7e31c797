package org.waymark.plan;

/** Told when a plan goes on in another one, by whoever keeps something of plans that goes along. */
public interface Continuations {

    /** Within the caller's transaction; the successor has been stored. */
    void goOn(Plan plan, Plan successor);
}
