package org.waymark.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.waymark.platform.Access;
import org.waymark.platform.Roles;
import org.waymark.platform.Secrets;
import org.waymark.platform.Today;

/** Who is behind a session or a token. Kept for a few seconds, so that a page of ten requests asks once. */
@ApplicationScoped
public class Accesses {

    /** How long a change made on another server may go unnoticed here; changes made here are noticed at once. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final Access BOOTSTRAP = new Access(
            "token:bootstrap",
            "Set-up program",
            null,
            true,
            Set.of(Roles.VIEWER, Roles.LEAD, Roles.MANAGER, Roles.ADMIN),
            Map.of());

    private final Secrets secrets;
    private final Today today;
    private final Optional<String> bootstrap;
    private final Cache<String, Access> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();

    Accesses(
            Secrets secrets,
            Today today,
            @ConfigProperty(name = "waymark.bootstrap-token") Optional<String> bootstrap) {
        this.secrets = secrets;
        this.today = today;
        this.bootstrap = bootstrap;
    }

    /** The person behind a session cookie; null if it is no longer good. */
    Uni<Access> ofSession(String cookie) {
        return of("session:" + secrets.hash(cookie), this::session);
    }

    /** The program behind a token; null if it is no longer good. */
    Uni<Access> ofToken(String token) {
        boolean isBootstrap = bootstrap.isPresent()
                && MessageDigest.isEqual(
                        bootstrap.get().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        return isBootstrap ? Uni.createFrom().item(BOOTSTRAP) : of("token:" + secrets.hash(token), this::token);
    }

    /** Whoever is known is let in without leaving the thread; only the database is asked from a worker. */
    private Uni<Access> of(String key, Function<String, Access> stored) {
        Access atHand = known.getIfPresent(key);
        return atHand != null
                ? Uni.createFrom().item(atHand)
                : Uni.createFrom()
                        .item(() -> known.get(key, stored))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Something about people or tokens changed. */
    void forget() {
        known.invalidateAll();
    }

    @Transactional
    Access session(String key) {
        return SignIn.<SignIn>find(
                        "from SignIn s join fetch s.person where s.hash = ?1 and s.endsAt > ?2",
                        hash(key),
                        today.instant())
                .firstResultOptional()
                .map(signIn -> access(signIn.person))
                .orElse(null);
    }

    @Transactional
    Access token(String key) {
        AccessToken token = AccessToken.<AccessToken>find("hash = ?1 and expiresAt > ?2", hash(key), today.instant())
                .firstResult();
        if (token == null) {
            return null;
        }
        if (!today.day().equals(token.lastUsedOn)) {
            token.lastUsedOn = today.day();
        }
        Set<String> roles = token.scopes.stream().map(Scope::role).collect(Collectors.toSet());
        String id = "token:" + token.id;
        return token.plan == null
                ? new Access(id, token.name, null, true, roles, Map.of())
                : new Access(
                        id, token.name, null, true, Set.of(), Map.of(token.plan.key, new Access.Part(roles, null)));
    }

    public static Access access(Person person) {
        Map<String, Access.Part> plans = new HashMap<>();
        Set<String> everywhere = new HashSet<>();
        List<Membership> memberships = Membership.list(
                "from Membership m left join fetch m.plan left join fetch m.partners where m.person = ?1", person);
        for (Membership membership : memberships) {
            if (membership.plan == null) {
                everywhere.add(membership.role);
            } else {
                Access.Part part = plans.computeIfAbsent(
                        membership.plan.key, key -> new Access.Part(new HashSet<>(), new HashSet<>()));
                part.roles().add(membership.roleOfHolder());
                membership.partners.forEach(partner -> part.partners().add(partner.key));
            }
        }
        return new Access("person:" + person.id, person.name, person.email, false, everywhere, plans);
    }

    private static String hash(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
