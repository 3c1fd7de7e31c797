package org.waymark.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A reader with a lot of time: tries every set of whole numbers of people that there can have been, and says whether one of them agrees
 * with all that she has been told.
 */
final class Guesser {

    /** The sum of each number times its factor is at least so much. */
    record AtLeast(int[] factors, int least) {}

    /** Who has not found out by then is in doubt. */
    private static final int MOST_STEPS = 2_000;

    private final List<AtLeast> told = new ArrayList<>();
    private final int numbers;
    private final int most;
    private int steps;

    /** @param most people that any number may count */
    Guesser(int numbers, int most) {
        this.numbers = numbers;
        this.most = most;
    }

    void tell(int[] factors, int least, int most) {
        told.add(new AtLeast(factors, least));
        told.add(new AtLeast(negative(factors), -most));
    }

    void tellAtLeast(int[] factors, int least) {
        told.add(new AtLeast(factors, least));
    }

    /** Whether it can have been another number than it was. */
    boolean doubts(int[] factors, int was) {
        return agrees(new AtLeast(negative(factors), 1 - was)) || agrees(new AtLeast(factors, was + 1));
    }

    private boolean agrees(AtLeast guess) {
        int[] low = new int[numbers];
        int[] high = new int[numbers];
        Arrays.fill(low, -most);
        Arrays.fill(high, most);
        steps = 0;
        told.add(guess);
        boolean agrees = search(low, high);
        told.remove(told.size() - 1);
        return agrees;
    }

    private boolean search(int[] low, int[] high) {
        if (steps++ > MOST_STEPS) {
            return true;
        }
        if (!narrow(low, high)) {
            return false;
        }
        int next = -1;
        for (int i = 0; i < numbers; i++) {
            if (low[i] < high[i] && (next < 0 || high[i] - low[i] < high[next] - low[next])) {
                next = i;
            }
        }
        if (next < 0) {
            return true;
        }
        for (int step = 0; step <= high[next] - low[next]; step++) {
            int value = low[next] + (step + (high[next] - low[next]) / 2) % (high[next] - low[next] + 1);
            int[] lower = low.clone();
            int[] higher = high.clone();
            lower[next] = value;
            higher[next] = value;
            if (search(lower, higher)) {
                return true;
            }
        }
        return false;
    }

    /** As far as each thing told by itself goes; false where they leave nothing. */
    private boolean narrow(int[] low, int[] high) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (AtLeast one : told) {
                int largest = 0;
                for (int i = 0; i < numbers; i++) {
                    largest += one.factors[i] * (one.factors[i] > 0 ? high[i] : low[i]);
                }
                int spare = largest - one.least;
                if (spare < 0) {
                    return false;
                }
                for (int i = 0; i < numbers; i++) {
                    int factor = one.factors[i];
                    if (factor != 0 && Math.abs(factor) * (high[i] - low[i]) > spare) {
                        changed = true;
                        if (factor > 0) {
                            low[i] = high[i] - spare / factor;
                        } else {
                            high[i] = low[i] + spare / -factor;
                        }
                    }
                }
            }
        }
        return true;
    }

    private static int[] negative(int[] factors) {
        return Arrays.stream(factors).map(factor -> -factor).toArray();
    }
}
