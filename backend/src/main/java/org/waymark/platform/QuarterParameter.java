package org.waymark.platform;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.waymark.progress.Quarter;

/** Reads a quarter in an address; {@link Doorman} has turned away what is none. */
@Provider
public class QuarterParameter implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // checked by the comparison of classes
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == Quarter.class ? (ParamConverter<T>) new Converter() : null;
    }

    private static final class Converter implements ParamConverter<Quarter> {

        @Override
        public Quarter fromString(String text) {
            return text == null ? null : Quarter.of(text);
        }

        @Override
        public String toString(Quarter quarter) {
            return quarter.toString();
        }
    }
}
