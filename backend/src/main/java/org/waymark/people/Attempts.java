package org.waymark.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.waymark.platform.ProblemException;

/** Counts wrong passwords for an address and bars it for a while after too many, whether or not anybody has the address. */
@ApplicationScoped
class Attempts {

    private static final int MOST = 10;
    private static final Duration BARRED = Duration.ofMinutes(15);

    private final Cache<String, AtomicInteger> wrong =
            Caffeine.newBuilder().expireAfterWrite(BARRED).maximumSize(100_000).build();

    void mayTry(String email) {
        AtomicInteger count = wrong.getIfPresent(key(email));
        if (count != null && count.get() >= MOST) {
            throw ProblemException.tooMany(
                    "There were too many wrong passwords for this address. Wait a quarter of an hour, then try again.",
                    (int) BARRED.toSeconds());
        }
    }

    void failed(String email) {
        wrong.get(key(email), address -> new AtomicInteger()).incrementAndGet();
    }

    void succeeded(String email) {
        wrong.invalidate(key(email));
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
