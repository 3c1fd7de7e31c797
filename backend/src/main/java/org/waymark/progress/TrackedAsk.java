package org.waymark.progress;

import java.time.LocalDate;

/**
 * Support or a decision that was asked for.
 *
 * @param quarter of the update that asks
 * @param of who is asked; null where that is not said
 * @param by the day by which it is needed; null where that is not said
 * @param answered those who were asked have met and answered
 */
public record TrackedAsk(Quarter quarter, String of, LocalDate by, boolean answered) {}
