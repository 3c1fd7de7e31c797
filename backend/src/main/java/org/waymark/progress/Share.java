package org.waymark.progress;

/**
 * x of y, with its percentage (rule 4): whole per cent, half up, in exact arithmetic, from its own count and total alone.
 *
 * @param percent null when there is nothing to take a share of
 * @param label the percentage as every screen and document prints it: "35%", "&lt;1%", "&gt;99%", or "–" of nothing
 */
public record Share(int count, int total, Integer percent, String label) {

    public static Share of(int count, int total) {
        if (total == 0) {
            return new Share(count, total, null, "–");
        }
        int percent = (int) ((200L * count + total) / (2L * total));
        return new Share(count, total, percent, label(count, total, percent));
    }

    private static String label(int count, int total, int percent) {
        if (count > 0 && percent == 0) {
            return "<1%";
        }
        if (count < total && percent == 100) {
            return ">99%";
        }
        return percent + "%";
    }
}
