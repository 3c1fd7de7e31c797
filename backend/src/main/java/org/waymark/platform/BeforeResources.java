package org.waymark.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.HeaderConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.waymark.platform.ProblemException.Kind;

/**
 * What is refused before a resource is looked for: a method that the address does not have, a body that is too large, and what the HTTP
 * server itself refuses, such as a Host that is none. All of it as problem documents.
 */
public class BeforeResources {

    /** Which is at -2, and answers without a word. */
    private static final int BEFORE_THE_SERVERS_OWN_LIMIT = -3;

    /** The server would look whether an address can be read, and refuse it without a word. */
    private static final String WITHOUT_THE_SERVERS_OWN_LOOK = "vertx.disableURIValidation";

    void routes(
            @Observes Router router,
            Addresses addresses,
            @ConfigProperty(name = "waymark.largest-body") MemorySize largest,
            @ConfigProperty(name = "waymark.largest-file") MemorySize largestFile,
            @ConfigProperty(name = "waymark.largest-import") MemorySize largestImport) {
        router.route("/api/*")
                .order(BEFORE_THE_SERVERS_OWN_LIMIT)
                .handler(context -> {
                    HttpServerRequest request = context.request();
                    MemorySize most = !isFile(request)
                            ? largest
                            : Addresses.isImport(context.normalizedPath()) ? largestImport : largestFile;
                    Set<String> others =
                            addresses.methodsInsteadOf(request.method().name(), context.normalizedPath());
                    if (!others.isEmpty()) {
                        answer(context, ProblemException.methodNotAllowed(others));
                    } else if (lengthOf(request) > most.asLongValue()) {
                        answer(context, ProblemException.tooLarge(most.asLongValue()));
                    } else {
                        context.next();
                    }
                })
                .failureHandler(BeforeResources::refusedByTheServer);
        router.route().order(Integer.MIN_VALUE + 1).handler(context -> {
            if (isReadable(context.request().uri())) {
                context.next();
            } else {
                answer(context, ProblemException.brokenAddress());
            }
        });
        // Of the server's own handlers some decode the path before that, and fail; so does what would have set the
        // headers of every answer.
        Map<String, HeaderConfig> ofEveryAnswer = ConfigProvider.getConfig()
                .unwrap(SmallRyeConfig.class)
                .getConfigMapping(VertxHttpConfig.class)
                .header();
        router.errorHandler(400, context -> {
            ofEveryAnswer.forEach((name, header) -> context.response().putHeader(name, header.value()));
            boolean readable = isReadable(context.request().uri());
            answer(context, readable ? ProblemException.of(Kind.MALFORMED) : ProblemException.brokenAddress());
        });
    }

    private static boolean isReadable(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    /** To be called before the server is built, which asks once. */
    static void lookAtAddressesOurselves() {
        System.setProperty(WITHOUT_THE_SERVERS_OWN_LOOK, "true");
    }

    private static long lengthOf(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /** Read as such by those addresses alone that take files. */
    private static boolean isFile(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null
                || type.startsWith(MediaType.APPLICATION_OCTET_STREAM)
                || type.startsWith(MediaType.MULTIPART_FORM_DATA) && Addresses.isImport(request.path());
    }

    private static void refusedByTheServer(RoutingContext context) {
        int status = context.statusCode();
        boolean answered = context.response().headWritten();
        if (status < 400 || status >= 500 || context.failure() instanceof SecurityException || answered) {
            context.next();
        } else {
            answer(context, ProblemException.of(Kind.ofStatus(status)));
        }
    }

    static void answer(RoutingContext context, ProblemException refused) {
        Problem problem = refused.problem(context.request().path());
        HttpServerResponse response = context.response().setStatusCode(problem.status());
        refused.headers().forEach((name, value) -> response.putHeader(name, value.toString()));
        response.end(JsonColumn.write(problem));
        // What is still to come of a body passes by. To close the connection could take the answer from whoever is
        // still sending.
        context.request().resume();
    }
}
