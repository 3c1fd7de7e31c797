package org.waymark.platform;

import static org.waymark.platform.ProblemException.Kind;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception of a resource into a problem document; {@link BeforeResources} does it where none was reached. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    public RestResponse<Problem> refused(ProblemException refused, UriInfo uri) {
        return answer(refused, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> notSignedIn(SecurityException failed, UriInfo uri, HttpHeaders headers) {
        RestResponse<Problem> answer = answer(
                ProblemException.of(Kind.NOT_SIGNED_IN, "Sign in, or send a valid token as Authorization: Bearer."),
                uri);
        // A spreadsheet asks its user for the token then; a browser would lay its own window over our page.
        boolean spreadsheet = headers.getHeaderString("Sec-Fetch-Mode") == null;
        if (spreadsheet && Addresses.isDataFile(uri.getRequestUri().getRawPath())) {
            answer.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Waymark\", charset=\"UTF-8\"");
        }
        return answer;
    }

    @ServerExceptionMapper
    public RestResponse<Problem> forbidden(ForbiddenException failed, UriInfo uri) {
        return answer(ProblemException.forbidden("Your account or token does not allow this."), uri);
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
        return answer(ProblemException.of(kind), uri);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> failed(Exception failure, UriInfo uri) {
        LOG.error("A request failed", failure);
        return answer(ProblemException.of(Kind.FAILED), uri);
    }

    private static RestResponse<Problem> answer(ProblemException refused, UriInfo uri) {
        Problem problem = refused.problem(uri.getRequestUri().getRawPath());
        ResponseBuilder<Problem> answer =
                ResponseBuilder.<Problem>create(problem.status()).entity(problem);
        refused.headers().forEach(answer::header);
        return answer.build();
    }
}
