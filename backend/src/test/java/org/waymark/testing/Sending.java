package org.waymark.testing;

import static io.restassured.config.HttpClientConfig.httpClientConfig;

import io.restassured.config.RestAssuredConfig;
import java.io.IOException;
import org.apache.http.HttpResponse;
import org.apache.http.HttpVersion;
import org.apache.http.client.HttpClient;
import org.apache.http.entity.BufferedHttpEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.params.BasicHttpParams;
import org.apache.http.params.CoreConnectionPNames;
import org.apache.http.params.CoreProtocolPNames;
import org.apache.http.params.HttpParams;

/**
 * By what REST Assured sends. Left to itself it makes a client for each request, which looks through all jars for its own version, and a
 * connection that it does not use again.
 */
// REST Assured knows the clients of that time alone.
@SuppressWarnings("deprecation")
final class Sending {

    private static final int AT_ONCE = 100;
    private static final PoolingClientConnectionManager CONNECTIONS = new PoolingClientConnectionManager();

    static {
        CONNECTIONS.setMaxTotal(AT_ONCE);
        CONNECTIONS.setDefaultMaxPerRoute(AT_ONCE);
    }

    private Sending() {}

    /** As Quarkus has set REST Assured up, but for the client. */
    static RestAssuredConfig from(RestAssuredConfig config) {
        return config.httpClient(httpClientConfig().httpClientFactory(Sending::client));
    }

    private static HttpClient client() {
        HttpParams settings = new BasicHttpParams()
                .setParameter(CoreProtocolPNames.PROTOCOL_VERSION, HttpVersion.HTTP_1_1)
                .setParameter(CoreProtocolPNames.USER_AGENT, "Waymark's tests")
                .setBooleanParameter(CoreConnectionPNames.TCP_NODELAY, true);
        DefaultHttpClient client = new DefaultHttpClient(CONNECTIONS, settings);
        client.addResponseInterceptor((answer, context) -> readWhole(answer));
        return client;
    }

    /** So that the connection is free again, whether or not the test looks at what came. */
    private static void readWhole(HttpResponse answer) throws IOException {
        if (answer.getEntity() != null) {
            answer.setEntity(new BufferedHttpEntity(answer.getEntity()));
        }
    }
}
