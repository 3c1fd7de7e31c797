package org.waymark.platform;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;

/** Why Waymark does not start: a line for each reason that says what to do, and no stack trace around it. */
public final class Refusal {

    private Refusal() {}

    /** Ends the start where there is a reason to. Of this exception alone Quarkus prints the message and nothing else, and ends the process. */
    public static void over(List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new ConfigurationException(words(reasons));
        }
    }

    static String words(List<String> reasons) {
        return "Waymark does not start:\n  - " + String.join("\n  - ", reasons);
    }
}
