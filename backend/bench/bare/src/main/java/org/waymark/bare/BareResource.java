package org.waymark.bare;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bytes of two of Waymark's answers, read once, on a worker thread as Waymark's are. */
@Singleton
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {

    private final byte[] actions;
    private final byte[] progress;

    BareResource(@ConfigProperty(name = "bare.bodies") java.nio.file.Path bodies) throws IOException {
        actions = Files.readAllBytes(bodies.resolve("actions.json"));
        progress = Files.readAllBytes(bodies.resolve("progress.json"));
    }

    @GET
    @Path("actions")
    public byte[] actions() {
        return actions;
    }

    @GET
    @Path("progress")
    public byte[] progress() {
        return progress;
    }
}
