package org.waymark.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.resteasy.reactive.jackson.runtime.serialisers.BasicServerJacksonMessageBodyWriter;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * The body of an answer as it goes out, to be sent to everybody who may see the same.
 *
 * @param isJson written from a record, rather than a file's own bytes
 * @param fileName of a file; null for what is none
 */
record Written(byte[] bytes, boolean isJson, String fileName) {

    /** Writes bodies as Jackson does, and sends as they are those that are written already. */
    @Provider
    @Produces(MediaType.APPLICATION_JSON)
    public static class Writer extends BasicServerJacksonMessageBodyWriter {

        public Writer(Instance<ObjectMapper> json) {
            super(json);
        }

        @Override
        public void writeResponse(Object body, Type type, ServerRequestContext context)
                throws WebApplicationException, IOException {
            if (body instanceof Written written) {
                context.serverResponse().end(written.bytes());
            } else {
                super.writeResponse(body, type, context);
            }
        }
    }
}
