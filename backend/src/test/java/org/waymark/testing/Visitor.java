package org.waymark.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody who calls the API: nobody, a person with a session, or a program with a token. Every answer is held against the contract. */
public final class Visitor {

    public static final Visitor NOBODY = new Visitor(request -> request);

    private static final ContractFilter CONTRACT = new ContractFilter();
    private final UnaryOperator<RequestSpecification> credentials;

    private Visitor(UnaryOperator<RequestSpecification> credentials) {
        this.credentials = credentials;
    }

    /** The program that sets everything up: every scope, all plans. */
    public static Visitor bootstrap() {
        return program(ConfigProvider.getConfig().getValue("waymark.bootstrap-token", String.class));
    }

    public static Visitor program(String token) {
        return new Visitor(request -> request.header("Authorization", "Bearer " + token));
    }

    /** A person in a browser, on a page of ours. */
    public static Visitor withSession(String cookie) {
        return withSession(() -> cookie);
    }

    /** The same, signed in when she makes her first request. */
    static Visitor withSession(Supplier<String> cookie) {
        return new Visitor(
                request -> request.cookie("waymark_session", cookie.get()).header("Sec-Fetch-Site", "same-origin"));
    }

    /** The value of a new session's cookie. */
    public static String session(String email, String password) {
        return NOBODY.post("/session", Json.object("{'email': '%s', 'password': '%s'}".formatted(email, password)))
                .then()
                .statusCode(200)
                .extract()
                .cookie("waymark_session");
    }

    public RequestSpecification request() {
        return undocumented().filter(CONTRACT);
    }

    /** For addresses and methods that the contract does not know, on purpose. */
    public RequestSpecification undocumented() {
        // Named here, because JUnit's BeforeAll comes before Quarkus tells REST Assured where the application listens.
        String server = ConfigProvider.getConfig().getValue("test.url", String.class);
        return credentials.apply(given().config(Sending.from(RestAssured.config()))
                .baseUri(server)
                .basePath("/api/v1")
                .contentType("application/json"));
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response getUnless(String tag, String path) {
        return request().header("If-None-Match", tag).get(path);
    }

    public Response put(String path, Object body) {
        return request().body(body.toString()).put(path);
    }

    public Response put(String path, Object body, String tag) {
        return request().header("If-Match", tag).body(body.toString()).put(path);
    }

    /** @param tag of the version that it replaces; null for one that is new */
    public Response putFile(String path, byte[] content, String tag) {
        RequestSpecification request =
                request().contentType("application/octet-stream").body(content);
        return (tag == null ? request : request.header("If-Match", tag)).put(path);
    }

    public Response post(String path) {
        return post(path, "{}");
    }

    public Response post(String path, Object body) {
        return request().body(body.toString()).post(path);
    }

    public Response post(String path, Object body, String tag) {
        return request().header("If-Match", tag).body(body.toString()).post(path);
    }

    public Response delete(String path) {
        return request().delete(path);
    }

    public Response delete(String path, String tag) {
        return request().header("If-Match", tag).delete(path);
    }
}
