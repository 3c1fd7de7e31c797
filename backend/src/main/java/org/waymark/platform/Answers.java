package org.waymark.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Answers to reads, each with a strong entity tag that is known before the body is made: a caller whose copy is still good gets 304,
 * and a body that somebody else has just asked for is not made twice.
 */
@ApplicationScoped
public class Answers {

    /** How often a body is made again because something changed meanwhile, before it is given without being kept. */
    private static final int TRIES = 3;

    /** Enough that two sights of a plan never share a tag. */
    private static final int TAG_BYTES = 12;

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Today today;
    private final String build;
    /** Soft: when memory is short, bodies are made anew. Right by its key, which names all that a body depends on. */
    private final Cache<String, Object> made =
            Caffeine.newBuilder().maximumSize(5_000).softValues().build();

    public Answers(
            HttpHeaders headers, UriInfo uri, Today today, @ConfigProperty(name = "waymark.build") String build) {
        this.headers = headers;
        this.uri = uri;
        this.today = today;
        this.build = build;
    }

    /**
     * The answer to a read of one address.
     *
     * @param version of what the body is made from; asked before and after, so that a body never mixes two versions
     * @param sight what the caller may see of it
     * @param body makes the body, in a transaction of its own
     */
    public <T> RestResponse<T> answer(Supplier<String> version, String sight, Supplier<T> body) {
        return answerAs(() -> tagOf(version.get(), today.day(), sight), body);
    }

    /** The answer to a read whose tag is what a change of the same thing has to send as If-Match: it holds from day to day. */
    public <T> RestResponse<T> answerAs(Supplier<String> tagged, Supplier<T> body) {
        String tag = tagged.get();
        if (isCurrent(tag)) {
            return head(ResponseBuilder.<T>create(304), tag).build();
        }
        String key = uri.getRequestUri() + tag;
        @SuppressWarnings("unchecked") // the address decides the type
        T kept = (T) made.getIfPresent(key);
        if (kept != null) {
            return head(ResponseBuilder.ok(kept), tag).build();
        }
        for (int attempt = 1; ; attempt++) {
            T fresh = QuarkusTransaction.requiringNew().call(body::get);
            String after = tagged.get();
            if (after.equals(tag)) {
                made.put(uri.getRequestUri() + tag, fresh);
            }
            if (after.equals(tag) || attempt == TRIES) {
                return head(ResponseBuilder.ok(fresh), tag).build();
            }
            tag = after;
        }
    }

    /** The answer to a read that nobody shares, whose tag is at hand. */
    public <T> RestResponse<T> tagged(String tag, Supplier<T> body) {
        return isCurrent(tag)
                ? head(ResponseBuilder.<T>create(304), tag).build()
                : head(ResponseBuilder.ok(body.get()), tag).build();
    }

    /** An answer that is the caller's alone and is kept nowhere. */
    public <T> RestResponse<T> personal(T body) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A strong tag over the parts, the build and nothing else: the same parts give the same tag on every server. */
    public String tagOf(Object... parts) {
        StringBuilder text = new StringBuilder(build);
        for (Object part : parts) {
            text.append('|').append(part);
        }
        byte[] digest = sha256(text.toString());
        return "\"%s-%s\"".formatted(parts[0], HexFormat.of().formatHex(digest, 0, TAG_BYTES));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** If-None-Match names this tag; by RFC 9110 a weak one serves for a read. */
    private boolean isCurrent(String tag) {
        return matches(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH), tag, true);
    }

    /**
     * Holds a change against If-Match.
     *
     * @param present the tag of what is stored, or null where there is nothing yet
     * @param changed makes the 412 with the present version
     */
    public void mustMatch(String present, boolean required, Supplier<ProblemException> changed) {
        List<String> asked = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (asked.isEmpty()) {
            if (present != null && required) {
                throw ProblemException.unconditional();
            }
        } else if (present == null || !matches(asked, present, false)) {
            throw changed.get();
        }
    }

    private static boolean matches(List<String> asked, String tag, boolean weak) {
        for (String line : asked) {
            for (String one : line.split(",")) {
                String candidate = one.strip();
                if (weak && candidate.startsWith("W/")) {
                    candidate = candidate.substring(2);
                }
                if (candidate.equals("*") || candidate.equals(tag)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static <T> ResponseBuilder<T> head(ResponseBuilder<T> answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
