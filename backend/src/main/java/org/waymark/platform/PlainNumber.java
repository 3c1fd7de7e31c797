package org.waymark.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** 100, not 1E+2 or 100.000000: the database pads, people do not. */
public final class PlainNumber extends StdSerializer<BigDecimal> {

    PlainNumber() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal number, JsonGenerator out, SerializerProvider provider) throws IOException {
        BigDecimal stripped = number.stripTrailingZeros();
        out.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** The same as text. */
    public static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
