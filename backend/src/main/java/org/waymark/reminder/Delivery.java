package org.waymark.reminder;

/**
 * What came of handing a mail to the mail server.
 *
 * @param said by the mail server or the network; null when it was taken
 */
record Delivery(Outcome outcome, String said) {

    enum Outcome {
        TAKEN,
        /** For good: trying again would not help. */
        REFUSED,
        /** Not taken, for certain: it can be tried again. */
        LATER,
        /** The mail server could not be reached, or not for long enough to hand anything over. */
        NO_LINE,
        /** The line broke after the mail had been handed over: it may have arrived. */
        UNSURE
    }
}
