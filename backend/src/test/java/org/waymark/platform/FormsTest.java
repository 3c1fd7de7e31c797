package org.waymark.platform;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.testing.CommittedContract;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** In which form things are read: JSON, and nothing that merely passes for what was asked. Every answer is held against the contract. */
@QuarkusTest
class FormsTest extends OverHttp {

    private static final Visitor PROGRAM = Visitor.bootstrap();
    private List<String> addresses;

    /** All that can be read of a plan of which nothing has been said yet. */
    @BeforeAll
    void put() {
        SmallPlan plan = SmallPlan.withoutPeople("forms", 1);
        String meeting = "{'body': 'Board', 'kind': 'BOARD', 'on': '2024-11-28', 'quarter': '2024-25-Q2'}";
        PROGRAM.post(plan.at("/meetings"), Json.object(meeting)).then().statusCode(201);
        addresses = CommittedContract.load().operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> operation
                        .path()
                        .replace("{plan}", plan.key)
                        .replace("{ref}", "1.1")
                        .replace("{number}", "1"))
                .filter(path -> !path.contains("{"))
                // Files come in their own form, and there is no template.
                .filter(path -> !path.matches(".*/plan\\.\\w+|.*/template(/facts)?"))
                .map(path -> path.replace("/api/v1", ""))
                .toList();
        assertTrue(addresses.size() > 20, "Too few to mean anything: " + addresses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/html, application/json;q=0.5"})
    void everythingIsReadAsJson(String wish) {
        addresses.forEach(address -> get(address, wish).then().statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html"})
    void nothingIsReadInAFormThatWeDoNotHave(String wish) {
        addresses.forEach(address -> get(address, wish).then().statusCode(406));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ";;", "", "application/json;q=x", "*/*;q=0"})
    void aBrokenWishFailsNothing(String wish) {
        addresses.forEach(address -> get(address, wish).then().statusCode(anyOf(is(200), is(406))));
    }

    private static Response get(String address, String wish) {
        return PROGRAM.request().header("Accept", wish).get(address);
    }
}
