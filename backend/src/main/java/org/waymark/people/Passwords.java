package org.waymark.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.util.ModularCrypt;

/** Passwords are stored as bcrypt hashes, cost 12. */
@ApplicationScoped
public class Passwords {

    private static final int COST = 12;

    /** Compared with when nobody has the address, so that the answer takes as long and tells nothing. */
    private final String nobodys = hash("nobody has this password");

    public String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
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
