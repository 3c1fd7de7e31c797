package org.waymark.people;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Sessions and tokens: how one is let in, for how long, and from whose pages. */
@QuarkusTest
@Tag("sql")
class SignInTest extends OverHttp {

    private static final String EMAIL = "sign-in@example.org";
    private final Visitor program = Visitor.bootstrap();
    private SmallPlan plan;
    private String cookie;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("sign-in");
        program.put("/people/" + EMAIL, person(Cast.PASSWORD)).then().statusCode(201);
        cookie = Visitor.session(EMAIL, Cast.PASSWORD);
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
        signIn(EMAIL, Cast.PASSWORD)
                .then()
                .statusCode(200)
                .body("name", is("Sign In"))
                .header("Cache-Control", is("no-store"))
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict"),
                                containsString("Path=/api/"),
                                not(containsString("Domain"))));
    }

    @Test
    void awayFromLoopbackTheCookieTravelsByTlsAlone() {
        given().header("Host", "waymark.example.org")
                .contentType("application/json")
                .body(credentials(EMAIL, Cast.PASSWORD).toString())
                .post("/api/v1/session")
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("Secure"));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldApartByNobody() {
        String wrong = signIn(EMAIL, "not the password")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        signIn("nobody@example.org", "not the password").then().statusCode(401).body(is(wrong));
    }

    @Test
    void afterTenWrongTriesTheAddressIsBarredForAWhile() {
        for (int i = 0; i < 10; i++) {
            signIn("barred@example.org", "guess " + i).then().statusCode(401);
        }
        signIn("Barred@example.org", "guess 11").then().statusCode(429).header("Retry-After", notNullValue());
        signIn(EMAIL, Cast.PASSWORD).then().statusCode(200);
    }

    @Test
    void anAddressThatIsTooLongIsNobodysAndIsNotRemembered() {
        for (int i = 0; i < 11; i++) {
            signIn("x".repeat(255), "guess " + i).then().statusCode(401);
        }
    }

    @Test
    void whatChangesSomethingHasToComeFromAPageOfOurs() {
        String update = plan.update(plan.next(), Q);
        String own = ConfigProvider.getConfig().getValue("test.url", String.class);
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            write(update, "Sec-Fetch-Site", site).then().statusCode(401);
        }
        write(update, "Origin", "https://elsewhere.example").then().statusCode(401);
        write(update, "Origin", own + ".elsewhere.example").then().statusCode(401);
        write(update, "X-Nothing", "said").then().statusCode(401);
        withCookie()
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", own)
                .body(says())
                .put("/api/v1" + update)
                .then()
                .statusCode(401);
        program.get(update).then().statusCode(404);

        write(update, "Origin", own).then().statusCode(201);
        write(update, "Sec-Fetch-Site", "same-origin").then().statusCode(200);
    }

    @Test
    void readingIsSafeFromAnywhereBecauseTheBrowserKeepsTheAnswer() {
        withCookie()
                .header("Sec-Fetch-Site", "cross-site")
                .get("/api/v1" + plan.at("/actions"))
                .then()
                .statusCode(200);
    }

    @Test
    void anotherSiteSignsNobodyOut() {
        String mine = Visitor.session(EMAIL, Cast.PASSWORD);
        given().cookie("waymark_session", mine)
                .header("Sec-Fetch-Site", "cross-site")
                .delete("/api/v1/session");
        Visitor.withSession(mine).get("/me").then().statusCode(200);
    }

    @Test
    void whoSignsOutIsOut() {
        Visitor mine = Visitor.withSession(Visitor.session(EMAIL, Cast.PASSWORD));
        mine.get("/me").then().statusCode(200);
        mine.delete("/session").then().statusCode(204);
        mine.get("/me").then().statusCode(401);
    }

    @Test
    void aNewPasswordEndsEverySessionAndOnlyThePerson() {
        String address = "/people/changing@example.org";
        Response added = program.put(address, person(Cast.PASSWORD));
        Visitor mine = Visitor.withSession(Visitor.session("changing@example.org", Cast.PASSWORD));
        ObjectNode renamed = person(null).put("name", "Another Name");
        String tag = program.put(address, renamed, added.header("ETag"))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        mine.get("/me").then().statusCode(200).body("name", is("Another Name"));
        program.put(address, person("another long password"), tag).then().statusCode(200);
        mine.get("/me").then().statusCode(401);
        signIn("changing@example.org", Cast.PASSWORD).then().statusCode(401);
    }

    @Test
    void whoIsRemovedIsOut() {
        String address = "/people/leaving@example.org";
        String tag = program.put(address, person(Cast.PASSWORD)).header("ETag");
        Visitor mine = Visitor.withSession(Visitor.session("leaving@example.org", Cast.PASSWORD));
        mine.get("/me").then().statusCode(200);
        program.delete(address).then().statusCode(428);
        program.delete(address, tag).then().statusCode(204);
        mine.get("/me").then().statusCode(401);
    }

    @Test
    void passwordsAndTokensAreNeverReadBack() {
        program.get("/people/" + EMAIL).then().statusCode(200).body(not(containsString("$2")));
        Response made = program.post("/tokens", Json.object("{'name': 'shown-once', 'scopes': ['read']}"));
        String token = made.then().statusCode(201).extract().path("token");
        program.get("/tokens").then().body(not(containsString(token)));
        program.post("/tokens", Json.object("{'name': 'shown-once', 'scopes': ['read']}"))
                .then()
                .statusCode(409);
    }

    @Test
    void aTokenForOnePlanKnowsOfNoOther() {
        SmallPlan other = SmallPlan.withoutPeople("sign-in-other", 1);
        String token = program.post(
                        "/tokens",
                        Json.object("{'name': 'one-plan', 'scopes': ['read', 'manage'], 'plan': 'sign-in', 'days': 1}"))
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        Visitor.program(token).get(plan.at("/progress")).then().statusCode(200);
        Visitor.program(token).get(other.at("/progress")).then().statusCode(404);
        Visitor.program(token + "x")
                .get(plan.at("/progress"))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", is("Bearer"));
    }

    @Test
    void forADataFileATokenMayComeAsAPassword() {
        String token = program.post("/tokens", Json.object("{'name': 'sheet', 'scopes': ['read'], 'plan': 'sign-in'}"))
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        String file = plan.at("/summaries/" + Q + ".csv");
        withPassword(token).get("/api/v1" + file).then().statusCode(200).contentType("text/csv");
        withPassword(token).get("/api/v1" + plan.at("/progress")).then().statusCode(401);
        withPassword(token).post("/api/v1" + file).then().statusCode(405);
        withPassword(token + "x")
                .get("/api/v1" + file)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic realm=\"Waymark\""));
        given().header("Authorization", "Basic not base 64")
                .get("/api/v1" + file)
                .then()
                .statusCode(401);
        given().header("Sec-Fetch-Mode", "navigate")
                .get("/api/v1" + file)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", is("Bearer"));
    }

    private static RequestSpecification withPassword(String token) {
        return given().auth().preemptive().basic("excel", token).contentType("application/json");
    }

    private ObjectNode person(String password) {
        ObjectNode person = Json.object(
                "{'name': 'Sign In', 'memberships': [{'plan': 'sign-in', 'role': 'LEAD', 'partners': ['police']}]}");
        return password == null ? person : person.put("password", password);
    }

    private static Response signIn(String email, String password) {
        return Visitor.NOBODY.post("/session", credentials(email, password));
    }

    private static ObjectNode credentials(String email, String password) {
        return Json.object("{}").put("email", email).put("password", password);
    }

    private Response write(String update, String header, String value) {
        return withCookie().header(header, value).body(says()).put("/api/v1" + update);
    }

    private RequestSpecification withCookie() {
        return given().cookie("waymark_session", cookie).contentType("application/json");
    }

    private static String says() {
        return SmallPlan.says("GREEN").toString();
    }
}
