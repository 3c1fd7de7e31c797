package org.waymark.platform;

import static org.waymark.platform.ProblemException.Kind;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception into a problem document; the only place that does. */
public class Problems {

    public static final MediaType TYPE = new MediaType("application", "problem+json");
    private static final Logger LOG = Logger.getLogger(Problems.class);
    /** Which is at -2, and answers without a word. */
    private static final int BEFORE_THE_SERVERS_OWN_LIMIT = -3;

    @ServerExceptionMapper
    public RestResponse<Problem> refused(ProblemException refused, UriInfo uri) {
        return answer(refused, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> notSignedIn(SecurityException failed, UriInfo uri) {
        return answer(
                ProblemException.of(Kind.NOT_SIGNED_IN, "Sign in, or send a valid token as Authorization: Bearer."),
                uri);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> forbidden(ForbiddenException failed, UriInfo uri) {
        return answer(ProblemException.forbidden("Your role or your token's scopes do not allow this."), uri);
    }

    /** The one constraint that methods have themselves is that there is a body; what is in it the resources check. */
    @ServerExceptionMapper
    public RestResponse<Problem> noBody(jakarta.validation.ConstraintViolationException none, UriInfo uri) {
        return answer(
                ProblemException.malformed(
                        "Send a body: one JSON document, as the contract at /q/openapi has it.", null),
                uri);
    }

    /** Two requests created the same thing at once; the database let one of them through. */
    @ServerExceptionMapper
    public RestResponse<Problem> createdTwice(ConstraintViolationException clash, UriInfo uri) {
        LOG.debug("A constraint of the database refused a write", clash);
        return answer(
                ProblemException.againstTheRules(
                        "Somebody else created or changed the same thing at this moment. Read it again, then repeat your change."),
                uri);
    }

    /** What the framework refuses by itself: unknown addresses, methods, media types, bodies that are no JSON. */
    @ServerExceptionMapper
    public RestResponse<Problem> framework(WebApplicationException refused, UriInfo uri) {
        Kind kind = Kind.ofStatus(refused.getResponse().getStatus());
        if (kind == Kind.FAILED) {
            LOG.error("A request failed", refused);
        }
        return answer(ProblemException.of(kind, detail(kind)), uri);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> failed(Exception failure, UriInfo uri) {
        LOG.error("A request failed", failure);
        return answer(ProblemException.of(Kind.FAILED, detail(Kind.FAILED)), uri);
    }

    /** What is refused before a resource is looked for: a body that is too large, a Host that is none. */
    void beforeResources(
            @Observes Router router, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        router.route("/api/*")
                .order(BEFORE_THE_SERVERS_OWN_LIMIT)
                .handler(context -> {
                    if (lengthOf(context) > most.asLongValue()) {
                        context.fail(Kind.TOO_LARGE.status);
                    } else {
                        context.next();
                    }
                })
                .failureHandler(Problems::refusedEarly);
    }

    private static long lengthOf(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private static void refusedEarly(RoutingContext context) {
        int status = context.statusCode();
        HttpServerResponse response = context.response();
        if (status < 400 || status >= 500 || context.failure() instanceof SecurityException || response.headWritten()) {
            context.next();
            return;
        }
        Kind kind = Kind.ofStatus(status);
        Problem problem = ProblemException.of(kind, detail(kind))
                .problem(context.request().path());
        // What is still to come of the request is read by nobody.
        response.putHeader("Connection", "close")
                .endHandler(sent -> context.request().connection().close());
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, TYPE.toString())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(JsonColumn.write(problem));
    }

    private static String detail(Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> "Check the address; the contract at /q/openapi lists them all.";
            case METHOD_NOT_ALLOWED ->
                "Check the method; the contract at /q/openapi says what this address answers to.";
            case NOT_ACCEPTABLE ->
                "Leave the Accept header out, or ask for a type that the contract at /q/openapi names for this address.";
            case UNSUPPORTED -> "Send application/json.";
            case TOO_LARGE -> "Send less than 2 MB.";
            case FAILED ->
                "Nothing was saved. Try again; if it happens again, tell whoever runs this service the time it happened.";
            default ->
                "Check the request against the contract at /q/openapi: the body has to be one JSON document in UTF-8.";
        };
    }

    private static RestResponse<Problem> answer(ProblemException refused, UriInfo uri) {
        Problem problem = refused.problem(uri.getRequestUri().getRawPath());
        ResponseBuilder<Problem> answer =
                ResponseBuilder.<Problem>create(problem.status()).entity(problem);
        answer.type(TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refused.presentTag() != null) {
            answer.header(HttpHeaders.ETAG, refused.presentTag());
        }
        if (refused.retryAfterSeconds() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, refused.retryAfterSeconds());
        }
        return answer.build();
    }
}
