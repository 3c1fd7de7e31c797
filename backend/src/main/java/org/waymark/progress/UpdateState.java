package org.waymark.progress;

/** Where a quarterly update is in its life: DRAFT, SUBMITTED, then ACCEPTED, or RETURNED and SUBMITTED again. */
public enum UpdateState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    /** Rule 2: drafts and what was sent back never change a figure. */
    public boolean counted() {
        return this == SUBMITTED || this == ACCEPTED;
    }
}
