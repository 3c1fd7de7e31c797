package org.waymark.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.resteasy.reactive.jackson.runtime.serialisers.BasicServerJacksonMessageBodyWriter;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** The body of an answer as it is kept, to be sent to everybody who may see the same. */
sealed interface Written permits Packed, Written.File {

    /** What it takes to keep it, in bytes. */
    int size();

    /** A file's own bytes, and the name that it comes under. */
    record File(byte[] bytes, String name) implements Written {

        @Override
        public int size() {
            return bytes.length;
        }
    }

    /**
     * Writes bodies as Jackson does, and sends those that are written already, unpacked to who takes no gzip. The others are packed by the server
     * for each caller, unless they are small.
     */
    @Provider
    @Produces(MediaType.APPLICATION_JSON)
    class Writer extends BasicServerJacksonMessageBodyWriter {

        /** What goes in one packet over most networks gets there no sooner packed, in bytes. */
        private static final int SMALL = 1_400;

        /** The server takes the word away, and packs nothing. */
        private static final String AS_IT_IS = "identity";

        private final Instance<ObjectMapper> json;

        public Writer(Instance<ObjectMapper> json) {
            super(json);
            this.json = json;
        }

        @Override
        public void writeResponse(Object body, Type type, ServerRequestContext context)
                throws WebApplicationException, IOException {
            if (body instanceof Packed packed) {
                send(packed, context);
            } else if (body instanceof String) {
                super.writeResponse(body, type, context);
            } else {
                send(json.get().writeValueAsBytes(body), context.serverResponse());
            }
        }

        private static void send(byte[] body, ServerHttpResponse response) {
            if (body.length <= SMALL) {
                response.setResponseHeader(HttpHeaders.CONTENT_ENCODING, AS_IT_IS);
            }
            response.end(body);
        }

        private static void send(Packed body, ServerRequestContext context) {
            ServerHttpResponse response = context.serverResponse();
            if (Packed.isTakenBy(context.getRequestHeaders().getRequestHeader(HttpHeaders.ACCEPT_ENCODING))) {
                response.setResponseHeader(HttpHeaders.CONTENT_ENCODING, Packed.ENCODING);
                response.end(body.bytes());
            } else {
                response.end(body.whole());
            }
        }
    }
}
