package org.waymark.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waymark.platform.Doorman;

/** Whose paper it is. */
@Schema(
        name = "ForWhom",
        enumeration = {"delivery-group", "board"})
public enum ForWhom implements Doorman.Written {
    DELIVERY_GROUP,
    BOARD;

    /** Reads "delivery-group" and "board". */
    public static ForWhom fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    @JsonValue
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return this == BOARD ? "For the board" : "For the delivery group";
    }
}
