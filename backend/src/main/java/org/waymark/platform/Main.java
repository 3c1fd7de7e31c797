package org.waymark.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Where the process begins. What Quarkus could not read of the environment is told before it tries to. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        List<String> unreadable = new Environment(System.getenv()).unreadable();
        if (!unreadable.isEmpty()) {
            System.err.println(Refusal.words(unreadable));
            System.exit(1);
        }
        BeforeResources.lookAtAddressesOurselves();
        Quarkus.run(arguments);
    }
}
