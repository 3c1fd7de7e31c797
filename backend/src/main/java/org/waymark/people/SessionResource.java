package org.waymark.people;

import static org.waymark.platform.Roles.ADMIN;
import static org.waymark.platform.Roles.BOARD;
import static org.waymark.platform.Roles.LEAD;
import static org.waymark.platform.Roles.MANAGER;
import static org.waymark.platform.Roles.VIEWER;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.platform.Access;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Secrets;
import org.waymark.platform.Today;

/** Signing in and out, and who I am. */
@Path("/")
@Tag(name = "Me")
public class SessionResource {

    /** A working day and a bit. */
    private static final Duration LASTS = Duration.ofHours(12);

    @Schema(description = "An e-mail address and a password")
    public record Credentials(
            @NotNull @Schema(examples = "lead@example.org") String email,
            @NotNull String password) {}

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final Secrets secrets;
    private final Passwords passwords;
    private final Accesses accesses;
    private final Attempts attempts;
    private final HttpServerRequest request;

    SessionResource(
            Caller caller,
            Answers answers,
            Today today,
            Secrets secrets,
            Passwords passwords,
            Accesses accesses,
            Attempts attempts,
            HttpServerRequest request) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.secrets = secrets;
        this.passwords = passwords;
        this.accesses = accesses;
        this.attempts = attempts;
        this.request = request;
    }

    @POST
    @Path("session")
    @PermitAll
    @Transactional
    @Operation(
            summary = "Sign in",
            description =
                    "Sets the session's cookie, for twelve hours. After ten wrong tries for an address, 429 for a while.")
    public RestResponse<Person.Named> signIn(@NotNull Credentials credentials, @Context HttpServerRequest request) {
        // Nobody has an address that long, and a stranger should not have us count tries for megabytes.
        boolean noAddress = credentials.email() == null || credentials.email().length() > Person.LONGEST_EMAIL;
        if (noAddress || credentials.password() == null) {
            throw wrong();
        }
        attempts.mayTry(credentials.email());
        Person person = Person.byEmail(credentials.email()).orElse(null);
        if (!passwords.matches(credentials.password(), person == null ? null : person.password)) {
            attempts.failed(credentials.email());
            throw wrong();
        }
        attempts.succeeded(credentials.email());
        String value = secrets.random();
        SignIn.delete("endsAt < ?1", today.instant());
        SignIn signIn = new SignIn();
        signIn.person = person;
        signIn.hash = secrets.hash(value);
        signIn.begunAt = today.instant();
        signIn.endsAt = signIn.begunAt.plus(LASTS);
        signIn.persist();
        return ResponseBuilder.ok(new Person.Named(person.name, person.email))
                .cookie(cookie(value, LASTS))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("session")
    @PermitAll
    @Transactional
    @Operation(summary = "Sign out", description = "Ends the session; its cookie is good for nothing any more.")
    public RestResponse<Void> signOut(
            @CookieParam(Authentication.COOKIE) @Parameter(hidden = true) String session,
            @Context HttpServerRequest request) {
        // Only a session that came in by our own pages: another site must not sign anybody out.
        if (session != null && caller.access() != Access.NOBODY) {
            SignIn.delete("hash", secrets.hash(session));
            accesses.forget();
        }
        return ResponseBuilder.<Void>noContent()
                .cookie(cookie("", Duration.ZERO))
                .build();
    }

    @GET
    @Path("me")
    @RolesAllowed({LEAD, MANAGER, VIEWER, BOARD, ADMIN})
    @Operation(summary = "Get who I am and what I may do")
    public RestResponse<MeView> getMe() {
        return answers.personal(MeView.of(caller.access(), caller, today.day()));
    }

    private NewCookie cookie(String value, Duration age) {
        // On loopback there is no TLS; anywhere else the cookie travels by nothing else.
        String host = request.authority() == null ? "" : request.authority().host();
        boolean loopback = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        return new NewCookie.Builder(Authentication.COOKIE)
                .value(value)
                .path("/api/")
                .maxAge((int) age.toSeconds())
                .httpOnly(true)
                .secure(!loopback)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static ProblemException wrong() {
        return ProblemException.of(
                ProblemException.Kind.NOT_SIGNED_IN,
                "The e-mail address or the password is not right. Check both and try again.");
    }
}
