package org.waymark.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Answers to reads, each with a strong entity tag that is known before the body is made: a caller whose copy is still good gets 304,
 * and a body that somebody else has just asked for is neither made nor written twice. Both without leaving the thread that took the
 * request in; only what has to be made goes to a worker.
 */
@ApplicationScoped
public class Answers {

    /** How often a body is made again because something changed meanwhile, before it is given without being kept. */
    private static final int TRIES = 3;

    /** Files that are made at once: a large plan's takes hundreds of megabytes meanwhile. */
    private static final Semaphore FILES = new Semaphore(2);

    /** Enough that two sights of a plan never share a tag. */
    private static final int TAG_DIGITS = 24;

    /** Of the memory that Java may take, the part that written bodies may fill. */
    private static final int PART_OF_MEMORY = 8;

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Today today;
    private final ObjectMapper json;
    private final String build;
    /** Right by its key, which names all that a body depends on. */
    private final Cache<String, Written> written = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY)
            .weigher((String key, Written body) -> key.length() + body.size())
            .build();

    private final ToldOnce told = new ToldOnce();

    public Answers(
            HttpHeaders headers,
            UriInfo uri,
            Today today,
            ObjectMapper json,
            @ConfigProperty(name = "waymark.build") String build) {
        this.headers = headers;
        this.uri = uri;
        this.today = today;
        this.json = json;
        this.build = build;
    }

    /**
     * The answer to a read of one address.
     *
     * @param version of what the body is made from; asked before and after, so that a body never mixes two versions
     * @param sight what the caller may see of it
     * @param body makes what is written as JSON, on a worker, in a transaction of its own
     */
    public <T> Uni<RestResponse<T>> answer(Uni<String> version, String sight, Supplier<T> body) {
        return answer(version.map(now -> tagOf(now, today.day(), sight)), body);
    }

    /** The answer to a read of a file, which comes under its name. Only what it is made from is read in a transaction. */
    public Uni<RestResponse<byte[]>> file(Uni<String> version, String sight, Supplier<NamedFile> body) {
        return answer(version.map(now -> tagOf(now, today.day(), sight)), body);
    }

    /**
     * The same for a file of several that tell one thing, each in its format: what they tell is read once for all of them.
     *
     * @param what they tell whoever has this sight of it
     * @param read reads it, in a transaction
     * @param file is made from it alone, whenever somebody asks
     */
    public <R> Uni<RestResponse<byte[]>> file(
            Uni<String> version, String sight, String what, Supplier<R> read, Function<R, NamedFile> file) {
        return answer(
                version.map(now -> tagOf(now, today.day(), sight)),
                tag -> file.apply(told.get(tag + what, () -> inTransaction(read))));
    }

    /** The answer to a read whose tag is what a change of the same thing has to send as If-Match: it holds from day to day. */
    public <T> Uni<RestResponse<T>> answerAs(Supplier<String> tag, Supplier<T> body) {
        return answer(onWorker(() -> QuarkusTransaction.requiringNew().call(tag::get)), body);
    }

    private <T> Uni<RestResponse<T>> answer(Uni<String> tagged, Supplier<?> body) {
        return answer(tagged, tag -> inTransaction(body));
    }

    /** @param body makes it for a tag, on a worker */
    private <T> Uni<RestResponse<T>> answer(Uni<String> tagged, Function<String, ?> body) {
        List<String> known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        String address = uri.getRequestUri().toString();
        return tagged.flatMap(tag -> {
            if (matches(known, tag, true)) {
                return Uni.createFrom()
                        .item(head(ResponseBuilder.<T>create(304), tag).build());
            }
            Written kept = written.getIfPresent(address + tag);
            return kept != null ? Uni.createFrom().item(this.<T>whole(kept, tag)) : make(address, tag, tagged, body, 1);
        });
    }

    private <T> Uni<RestResponse<T>> make(
            String address, String tag, Uni<String> tagged, Function<String, ?> body, int attempt) {
        return onWorker(() -> write(body.apply(tag)))
                .flatMap(fresh -> tagged.flatMap(after -> {
                    if (after.equals(tag)) {
                        written.put(address + tag, fresh);
                    } else if (attempt < TRIES) {
                        return make(address, after, tagged, body, attempt + 1);
                    }
                    return Uni.createFrom().item(this.<T>whole(fresh, tag));
                }));
    }

    /** Nothing is changed here, so Hibernate need not look for changes before each query, nor keep what each row was. */
    private static <R> R inTransaction(Supplier<R> read) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Session session = Panache.getSession();
            session.setHibernateFlushMode(FlushMode.MANUAL);
            session.setDefaultReadOnly(true);
            return read.get();
        });
    }

    private Written write(Object body) throws JsonProcessingException {
        return body instanceof NamedFile file
                ? new Written.File(made(file), file.name())
                : Packed.of(json.writeValueAsBytes(body));
    }

    private static byte[] made(NamedFile file) {
        FILES.acquireUninterruptibly();
        try {
            return file.content().get();
        } finally {
            FILES.release();
        }
    }

    /** What was written stands for the T that it was written from: the signature goes on telling the contract what it is. */
    @SuppressWarnings("unchecked")
    private <T> RestResponse<T> whole(Written body, String tag) {
        Object sent = body instanceof Written.File file ? file.bytes() : body;
        ResponseBuilder<Object> answer = head(ResponseBuilder.ok(sent), tag);
        if (body instanceof Written.File file) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(file.name()));
        }
        return (RestResponse<T>) answer.build();
    }

    /** In the same request, off the thread that must not wait. */
    private static <R> Uni<R> onWorker(Callable<R> work) {
        return Uni.createFrom()
                .completionStage(() ->
                        Vertx.currentContext().executeBlocking(work, false).toCompletionStage());
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
        String digest = Secrets.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
        return "\"" + parts[0] + "-" + digest.substring(0, TAG_DIGITS) + "\"";
    }

    /** If-None-Match names this tag. */
    private boolean isCurrent(String tag) {
        return matches(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH), tag, true);
    }

    /**
     * Holds a change against If-Match.
     *
     * @param present makes the tag of what is stored, or null where there is nothing yet; most callers of a step do not ask for it
     * @param changed makes the 412 with the present version
     */
    public void mustMatch(Supplier<String> present, boolean required, Supplier<ProblemException> changed) {
        List<String> asked = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (asked.isEmpty() && !required) {
            return;
        }
        String tag = present.get();
        if (asked.isEmpty() && tag != null) {
            throw ProblemException.unconditional();
        }
        if (!asked.isEmpty() && (tag == null || !matches(asked, tag, false))) {
            throw changed.get();
        }
    }

    /** The same with the tag at hand. */
    public void mustMatch(String present, boolean required, Supplier<ProblemException> changed) {
        mustMatch(() -> present, required, changed);
    }

    /** @param weak by RFC 9110 a weak tag serves for a read */
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
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
}
