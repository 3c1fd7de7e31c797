package org.waymark.plan;

import java.util.List;
import java.util.Map;

/** Told by whoever looks at words before others read them. */
public interface WordCheck {

    /**
     * 422 for what looks like personal data and has not been confirmed; all of it at once.
     *
     * @param words by where they stand
     */
    void look(Map<String, String> words, List<String> confirmed);
}
