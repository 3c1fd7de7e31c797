package org.waymark.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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
        NOTED.get().clear();
        long most = most(context).asLongValue();
        context.setInputStream(new Limited(context.getInputStream(), most));
        try {
            Object body = context.proceed();
            refuseIfNoted();
            return body;
        } catch (JsonProcessingException broken) {
            throw noJson();
        } catch (WebApplicationException broken) {
            refuseIfNoted();
            throw broken.getResponse().getStatus() == 400 ? noJson() : broken;
        } catch (IOException cut) {
            // Too long, or the caller went away and hears nothing of it.
            throw ProblemException.tooLarge(most);
        } finally {
            NOTED.remove();
        }
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

    /** A body that comes in chunks says nothing of its length, and the server would cut it off with an answer of its own. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream body, long most) {
            super(body);
            left = most;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            return counted(read, read);
        }

        private int counted(int result, int read) throws IOException {
            left -= result < 0 ? 0 : read;
            if (left < 0) {
                throw new IOException("too large");
            }
            return result;
        }
    }
}
