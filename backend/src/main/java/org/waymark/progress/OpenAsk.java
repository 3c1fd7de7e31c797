package org.waymark.progress;

import java.time.LocalDate;

/**
 * Support or a decision that was asked for and has not been answered.
 *
 * @param quarter of the update that asks
 * @param of who is asked; null where that is not said
 * @param by the day by which it is needed
 */
public record OpenAsk(Quarter quarter, String of, LocalDate by) {}
