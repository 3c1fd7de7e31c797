package org.waymark.document.paper;

/** A file that cannot be a template; its message says why, and what to do. */
public final class UnusableTemplate extends Exception {

    UnusableTemplate(String message) {
        super(message);
    }
}
