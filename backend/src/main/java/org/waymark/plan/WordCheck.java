package org.waymark.plan;

import java.util.List;

/** Told by whoever looks at words before others read them. */
public interface WordCheck {

    /** 422 for what looks like personal data and has not been confirmed. */
    void look(String pointer, String words, List<String> confirmed);
}
