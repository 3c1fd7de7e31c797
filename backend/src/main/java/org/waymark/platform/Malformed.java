package org.waymark.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gathers what is malformed while a body is read and refuses it, with everything at once, when it has been read to its end. */
@Provider
public class Malformed implements ReaderInterceptor {

    /** Of the body that this thread is reading. */
    private static final ThreadLocal<List<Problem.Fault>> NOTED = ThreadLocal.withInitial(ArrayList::new);

    private final MemorySize largest;
    private final MemorySize largestFile;
    private final MemorySize largestImport;

    Malformed(
            @ConfigProperty(name = "waymark.largest-body") MemorySize largest,
            @ConfigProperty(name = "waymark.largest-file") MemorySize largestFile,
            @ConfigProperty(name = "waymark.largest-import") MemorySize largestImport) {
        this.largest = largest;
        this.largestFile = largestFile;
        this.largestImport = largestImport;
    }

    /** What holds a whole plan may be larger than others. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    public @interface WholePlan {}

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getMediaType().getSubtype().endsWith("+json")) {
            // Jackson would read a merge patch as if it were the whole document.
            throw ProblemException.of(ProblemException.Kind.UNSUPPORTED, "Send application/json.");
        }
        boolean isText = context.getType() != byte[].class;
        Body.mustBeReadable(
                context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING),
                isText ? context.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER) : null);
        NOTED.get().clear();
        Body body = new Body(context.getInputStream(), most(context).asLongValue(), isText);
        context.setInputStream(body);
        try {
            Object read = context.proceed();
            refuseIfNoted();
            return read;
        } catch (WebApplicationException broken) {
            throw broken.getResponse().getStatus() == 400 ? refusal(body) : broken;
        } catch (IOException broken) {
            // Or the caller went away, and hears nothing of it.
            throw refusal(body);
        } finally {
            NOTED.remove();
        }
    }

    private static ProblemException refusal(Body body) {
        return body.refusal().orElseGet(() -> {
            refuseIfNoted();
            return noJson();
        });
    }

    private MemorySize most(ReaderInterceptorContext context) {
        boolean plan = Arrays.stream(context.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType() == WholePlan.class);
        if (plan) {
            return largestImport;
        }
        return context.getType() == byte[].class ? largestFile : largest;
    }

    /** What is read from elsewhere than a body, by the same rules: refused with everything at once. */
    public static <T> T telling(Reading<T> reading) throws IOException {
        NOTED.get().clear();
        try {
            T read = reading.read();
            refuseIfNoted();
            return read;
        } finally {
            NOTED.remove();
        }
    }

    /** Reads from a document. */
    public interface Reading<T> {
        T read() throws IOException;
    }

    /** Notes a fault at the place where the parser stands. */
    static void note(JsonParser parser, String detail) {
        note(parser.getParsingContext().pathAsPointer(), detail);
    }

    static void note(JsonPointer at, String detail) {
        NOTED.get().add(new Problem.Fault(at.toString(), detail));
    }

    static boolean isAnythingNoted() {
        return !NOTED.get().isEmpty();
    }

    /** Well-formed Unicode without control characters other than tab and line breaks. */
    public static boolean isPlainText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (control || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static void refuseIfNoted() {
        if (!NOTED.get().isEmpty()) {
            throw ProblemException.malformed(
                    "Mend what is listed under errors and send it again. Nothing was saved.", List.copyOf(NOTED.get()));
        }
    }

    private static ProblemException noJson() {
        return ProblemException.malformed(
                "The body has to be one JSON document in UTF-8, as the contract at /q/openapi has it.", null);
    }
}
