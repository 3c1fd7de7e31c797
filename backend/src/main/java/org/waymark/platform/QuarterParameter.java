package org.waymark.platform;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.waymark.progress.Quarter;

/** Reads a quarter in an address; one that is none is 400, with the form that is expected. */
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
            try {
                return text == null ? null : Quarter.of(text);
            } catch (IllegalArgumentException other) {
                throw ProblemException.malformed(
                        "Mend the quarter in the address.",
                        List.of(new Problem.Fault("quarter", "Give a quarter such as 2022-23-Q1, from 2000-01 to 2098-99")));
            }
        }

        @Override
        public String toString(Quarter quarter) {
            return quarter.toString();
        }
    }
}
