package org.waymark.platform;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * The body of an answer as it goes out, to be sent to everybody who may see the same.
 *
 * @param isJson written from a record, rather than a file's own bytes
 */
record Written(byte[] bytes, boolean isJson) {

    /**
     * Sends them as they are; Jackson would take bytes for a value to encode. Offered for every type, because a method's writers are
     * chosen by the record that it is declared to answer with.
     */
    @Provider
    @Produces(MediaType.APPLICATION_JSON)
    public static class Writer implements ServerMessageBodyWriter<Object> {

        @Override
        public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType media) {
            return type == Written.class;
        }

        @Override
        public void writeResponse(Object body, Type generic, ServerRequestContext context) {
            context.serverResponse().end(((Written) body).bytes());
        }

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
            return type == Written.class;
        }

        @Override
        public void writeTo(
                Object body,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType media,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            out.write(((Written) body).bytes());
        }
    }
}
