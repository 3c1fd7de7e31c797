package org.waymark.platform;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Random values that let somebody in, and the keyed hash under which they are stored: a copy of the database opens nothing. */
@ApplicationScoped
public class Secrets {

    public static final int SHORTEST = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Secrets(
            @ConfigProperty(name = "waymark.secret") Optional<String> secret,
            @ConfigProperty(name = "waymark.demo") boolean demo) {
        // The demonstration listens on loopback with well-known passwords; a key of its own for each start is more than
        // it needs.
        boolean makeOne = secret.isEmpty() && (demo || LaunchMode.current() == LaunchMode.DEVELOPMENT);
        byte[] bytes =
                makeOne ? random.generateSeed(SHORTEST) : secret.orElse("").getBytes(StandardCharsets.UTF_8);
        key = bytes.length < SHORTEST ? null : new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Whether WAYMARK_SECRET is there and long enough. */
    public boolean isSet() {
        return key != null;
    }

    /** 256 random bits, as text for a cookie or a header. */
    public String random() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hexadecimal, 64 characters: what anybody can compute anew from the same bytes. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** HMAC-SHA-256 in hexadecimal, 64 characters. */
    public String hash(String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}
