package org.waymark.bare;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The bytes of two of Waymark's answers as gzip, read once, on a worker thread as Waymark's are. */
@Singleton
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {

    private final byte[] actions;
    private final byte[] progress;

    BareResource(@ConfigProperty(name = "bare.bodies") java.nio.file.Path bodies) throws IOException {
        actions = Files.readAllBytes(bodies.resolve("actions.json.gz"));
        progress = Files.readAllBytes(bodies.resolve("progress.json.gz"));
    }

    @GET
    @Path("actions")
    public RestResponse<byte[]> actions() {
        return packed(actions);
    }

    @GET
    @Path("progress")
    public RestResponse<byte[]> progress() {
        return packed(progress);
    }

    private static RestResponse<byte[]> packed(byte[] body) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .build();
    }
}
