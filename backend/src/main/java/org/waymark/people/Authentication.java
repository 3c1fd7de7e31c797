package org.waymark.people;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.waymark.platform.Access;
import org.waymark.platform.Addresses;

/** Lets people in by their session's cookie and programs by their token, which for data files may come as a password. Everybody else stays nobody, whom every method refuses. */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    static final String COOKIE = "waymark_session";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Accesses accesses;

    Authentication(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        HttpServerRequest request = context.request();
        if (!context.normalizedPath().startsWith("/api/")) {
            return Uni.createFrom().nullItem();
        }
        String header = request.getHeader("Authorization");
        Cookie cookie = request.getCookie(COOKIE);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = header.substring(BEARER.length()).strip();
            return accesses.ofToken(token).map(Authentication::identity);
        }
        if (header != null
                && header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                && SAFE.contains(request.method())
                && Addresses.isDataFile(context.normalizedPath())) {
            return accesses.ofToken(password(header)).map(Authentication::identity);
        }
        if (cookie != null && comesFromOurPages(request)) {
            return accesses.ofSession(cookie.getValue()).map(Authentication::identity);
        }
        return Uni.createFrom().nullItem();
    }

    /** What spreadsheets keep and send: a token as the password of whatever name. */
    private static String password(String header) {
        try {
            String encoded = header.substring(BASIC.length()).strip();
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /**
     * A cookie is sent by the browser whoever's page asks, so an unsafe method with one has to come from a page of ours: the browser
     * says so in Sec-Fetch-Site, an older one at least in Origin.
     */
    private static boolean comesFromOurPages(HttpServerRequest request) {
        if (SAFE.contains(request.method())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null
                && request.authority() != null
                && request.authority().toString().equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static SecurityIdentity identity(Access access) {
        if (access == null) {
            return null;
        }
        Set<String> roles = new HashSet<>(access.everywhere());
        access.plans().values().forEach(part -> roles.addAll(part.roles()));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(access.id()))
                .addRoles(roles)
                .addAttribute(Access.ATTRIBUTE, access)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }
}
