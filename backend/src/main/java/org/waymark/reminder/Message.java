package org.waymark.reminder;

import java.util.List;

/** One mail to one person about one stage, not yet in words. */
record Message(Contact to, Stage stage, List<Item> items) {

    /** Somebody with an address. */
    record Contact(String email, String name) {}
}
