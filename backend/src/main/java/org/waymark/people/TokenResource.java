package org.waymark.people;

import static org.waymark.platform.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.history.History;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.Listing;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Secrets;
import org.waymark.platform.Today;

/** Tokens with which programs call. */
@Path("/tokens")
@Tag(name = "People")
public class TokenResource {

    /**
     * A token to make.
     *
     * @param plan key of the one plan that it is for; left out, all plans
     * @param days until it expires
     */
    public record TokenRequest(
            @NotBlank(message = "Give it a name") @Size(max = 100, message = "At most 100 characters")
            String name,

            @NotEmpty(message = "Give at least one scope")
            @Schema(
                    description =
                            "read: what delivery-group viewers read. read:final: finalised quarters, outward. submit: gives updates for any partner; of"
                                    + " what others wrote it reads what a lead without a part in it may, and it reads again what it wrote itself. manage: what a"
                                    + " manager does.")
            Set<Scope> scopes,

            String plan,

            @Min(value = 1, message = "Give 1 to 400 days")
            @Max(value = 400, message = "Give 1 to 400 days")
            @Schema(description = "Days until it expires; 365 when left out")
            Integer days) {}

    /** @param token the token itself, shown this once and stored as a hash */
    @Schema(description = "A token that has just been made. The token itself is shown this once.")
    public record NewToken(
            @NotNull String name,
            @NotNull String token,
            @NotNull Instant expiresAt) {}

    @Schema(name = "Token")
    public record TokenView(
            @NotNull String name,
            @NotNull Set<Scope> scopes,
            String plan,
            @NotNull String createdBy,
            @NotNull Instant createdAt,
            @NotNull Instant expiresAt,
            LocalDate lastUsedOn) {

        static TokenView of(AccessToken token) {
            return new TokenView(
                    token.name,
                    token.scopes,
                    token.plan == null ? null : token.plan.key,
                    token.createdBy,
                    token.createdAt,
                    token.expiresAt,
                    token.lastUsedOn);
        }
    }

    private static final int USUAL_DAYS = 365;

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final Secrets secrets;
    private final Accesses accesses;
    private final History history;
    private final Validator validator;

    TokenResource(
            Caller caller,
            Answers answers,
            Today today,
            Secrets secrets,
            Accesses accesses,
            History history,
            Validator validator) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.secrets = secrets;
        this.accesses = accesses;
        this.history = history;
        this.validator = validator;
    }

    @GET
    @RolesAllowed(ADMIN)
    @Operation(summary = "List the tokens", description = "Never the tokens themselves.")
    public RestResponse<Listing<TokenView>> listTokens(
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit, @QueryParam("cursor") String cursor) {
        List<TokenView> tokens = AccessToken.<AccessToken>list("order by name").stream()
                .map(TokenView::of)
                .toList();
        return answers.personal(Listing.page(tokens, Listing.limit(limit), cursor, TokenView::name));
    }

    @POST
    @RolesAllowed(ADMIN)
    @Transactional
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewToken.class)))
    @Operation(summary = "Make a token", description = "The answer holds the token itself, this once.")
    public NewToken createToken(@NotNull TokenRequest request) {
        Faults faults = Faults.in(request, validator);
        Plan plan = request.plan() == null ? null : Plan.byKey(request.plan()).orElse(null);
        faults.addIf(request.plan() != null && plan == null, "/plan", "There is no plan \"" + request.plan() + "\"");
        faults.refuseIfAny();
        if (AccessToken.count("name", request.name()) > 0) {
            throw ProblemException.againstTheRules(
                    "There is a token of this name. Give another name, or delete that one first.");
        }
        String value = "wm_" + secrets.random();
        AccessToken token = new AccessToken();
        token.name = request.name();
        token.hash = secrets.hash(value);
        token.scopes = request.scopes();
        token.plan = plan;
        token.createdBy = caller.name();
        token.createdAt = today.instant();
        token.expiresAt = token.createdAt.plus(Duration.ofDays(request.days() == null ? USUAL_DAYS : request.days()));
        token.persist();
        AccessToken.flush();
        history.people(caller, "token made", "tokens/" + token.name, null, TokenView.of(token));
        return new NewToken(token.name, value, token.expiresAt);
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed(ADMIN)
    @Transactional
    @Operation(summary = "Revoke a token")
    public void deleteToken(String name) {
        AccessToken token = AccessToken.<AccessToken>find("name", name)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("There is no token of this name."));
        TokenView before = TokenView.of(token);
        token.delete();
        AccessToken.flush();
        accesses.forget();
        history.people(caller, "token revoked", "tokens/" + name, before, null);
    }
}
