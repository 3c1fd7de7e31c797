package org.waymark.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.progress.Frequency;
import org.waymark.progress.Quarter;

/**
 * What a plan's own words for a time scale come to, and what a manager should look at before she takes it.
 *
 * @param askedIn numbers of the quarters in which it is asked, 1 to 4; empty to follow the frequency
 * @param completion the day by which it is to be done; null where the words name none
 * @param understood what was read, in words
 * @param unsure what could be meant otherwise, or was not understood; empty where there is no doubt
 */
@Schema(description = "What a plan's own words for a time scale come to")
public record TimeScale(
        @NotNull Frequency frequency,
        @NotNull List<Integer> askedIn,
        LocalDate completion,
        @NotNull List<String> understood,
        @NotNull List<String> unsure) {

    public boolean asksIn(Quarter quarter) {
        return askedIn.isEmpty() ? frequency.asksIn(quarter) : askedIn.contains(quarter.number());
    }

    /** Few and asked for often: the words of a plan's indicators. */
    private static final Cache<Asked, TimeScale> READ =
            Caffeine.newBuilder().maximumSize(1000).build();

    private record Asked(String words, Quarter firstQuarter, Quarter lastQuarter) {}

    /** The same as {@link #read}, for words that are stored: once they have been read, they are known. */
    static TimeScale known(String words, Quarter firstQuarter, Quarter lastQuarter) {
        return READ.get(
                new Asked(words, firstQuarter, lastQuarter),
                asked -> read(asked.words(), asked.firstQuarter(), asked.lastQuarter()));
    }

    /** Reads them for a plan that runs from one quarter to another. Pure: the same words always come to the same. */
    public static TimeScale read(String words, Quarter firstQuarter, Quarter lastQuarter) {
        if (words == null || words.isBlank()) {
            return new TimeScale(
                    Frequency.UNSTATED, List.of(), null, List.of("No time scale is written down"), List.of());
        }
        return new TimeScaleReader(words, firstQuarter, lastQuarter).read();
    }
}
