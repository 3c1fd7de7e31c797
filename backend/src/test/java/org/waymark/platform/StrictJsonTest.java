package org.waymark.platform;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.Visitor;

/** A body says what it says: nothing is guessed, nothing passed over. */
@QuarkusTest
class StrictJsonTest extends OverHttp {

    private final Visitor program = Visitor.bootstrap();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name': 7, 'scopes': ['read']} | /name | Give a text",
                "{'name': 'x\\u001b', 'scopes': ['read']} | /name | Remove control characters",
                "{'name': 'x', 'scopes': 'read'} | /scopes | Give a list",
                "{'name': 'x', 'scopes': ['READ']} | /scopes/0 | Give one of read",
                "{'name': 'x', 'scopes': ['read ']} | /scopes/0 | Give one of read",
                "{'name': 'x', 'scopes': ['read', 'submit\\u001b']} | /scopes/1 | Give one of read",
                "{'name': 'x', 'scopes': ['']} | /scopes/0 | Give one of read, read:final, submit, manage",
                "{'name': 'x', 'scopes': [1]} | /scopes/0 | Give one of read",
                "{'name': 'x', 'scopes': ['read', null]} | /scopes | Leave no entry",
                "{'name': 'x', 'scopes': ['read'], 'days': '7'} | /days | Give a whole number",
                "{'name': 'x', 'scopes': ['read'], 'days': 1.5} | /days | Give a whole number",
                "{'name': 'x', 'scopes': ['read'], 'Days': 7} | /Days | There is no member",
                "{'name': 'x', 'scopes': ['read'], 'day': {'day': 7}} | /day | There is no member",
                "{'name': 'x', 'scopes': ['read'], 'day': [{'day': 7}, 7]} | /day | There is no member",
                "{'name': 'x', 'scopes': ['read'], '': {}} | / | There is no member",
                "{'name': 'x', 'scopes': ['read'], 'days': 7, 'a/b': {}} | /a~1b | There is no member",
            })
    void whatIsNotAsItShouldBeIsNamed(String body, String pointer, String detail) {
        program.post("/tokens", Json.object(body))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.detail", hasItem(startsWith(detail)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'rating': ''} | /rating | Give one of RED, AMBER, GREEN, BLUE, GREY",
                "{'ask': ''} | /ask | Give an object",
                "{'ask': 'A room'} | /ask | Give an object",
                "{'ask': 7} | /ask | Give an object",
                "{'ask': {'room': {'room': 7}}} | /ask/room | There is no member",
                "{'readings': ['']} | /readings/0 | Give an object",
                "{'readings': [{}, {'x': [[7], 7]}]} | /readings/1/x | There is no member",
                "'' | `` | Give an object",
            })
    void whatIsNotAsItShouldBeIsNamedDeepInABodyToo(String body, String pointer, String detail) {
        program.put("/plans/x/actions/1.1/updates/" + Q, body.replace('\'', '"'))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.detail", hasItem(startsWith(detail)));
    }

    @Test
    void whatIsUnknownIsNamedWhereItIsWhereverElseSomethingIs() {
        program.put(
                        "/plans/x/actions/1.1/updates/" + Q,
                        Json.object(
                                "{'a': {'a': 1}, 'ask': {'b': [1, 2], 'need': 7, 'c/d': 3}, 'readings': [{'e': {}}, {'f': 1, 'note': {}}]}"))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/a",
                                "/ask/b",
                                "/ask/need",
                                "/ask/c~1d",
                                "/readings/0/e",
                                "/readings/1/f",
                                "/readings/1/note"));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        program.post("/tokens", Json.object("{'name': 7, 'scopes': ['all'], 'days': '7', 'day': 7}"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name", "/scopes/0", "/days", "/day"));
    }
}
