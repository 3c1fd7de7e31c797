package org.waymark.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.util.ModularCrypt;

/** Passwords are stored as bcrypt hashes; a hash says its own cost, so that it may rise later. */
@ApplicationScoped
public class Passwords {

    private final int cost;

    /** Compared with when nobody has the address, so that the answer takes as long and tells nothing. */
    private final String nobodys;

    /** @param cost twice the work for each one more */
    Passwords(@ConfigProperty(name = "waymark.password-cost") int cost) {
        this.cost = cost;
        this.nobodys = hash("nobody has this password");
    }

    public String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    boolean matches(String password, String hash) {
        boolean same = verify(password, hash == null ? nobodys : hash);
        return hash != null && same;
    }

    private static boolean verify(String password, String hash) {
        try {
            PasswordFactory factory =
                    PasswordFactory.getInstance(BCryptPassword.ALGORITHM_BCRYPT, new WildFlyElytronPasswordProvider());
            return factory.verify(factory.translate(ModularCrypt.decode(hash)), password.toCharArray());
        } catch (java.security.GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
