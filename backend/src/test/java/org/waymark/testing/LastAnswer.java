package org.waymark.testing;

import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Prints, where a test fails, what was asked and answered last. REST Assured's own log lays every answer out, whether one fails or not. */
public final class LastAnswer implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    private static volatile FilterableRequestSpecification request;
    private static volatile Response answer;

    static void is(FilterableRequestSpecification asked, Response answered) {
        request = asked;
        answer = answered;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        tell(test, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        tell(test, failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        tell(test, failure);
    }

    private static void tell(ExtensionContext test, Throwable failure) throws Throwable {
        if (answer != null) {
            System.err.printf(
                    "%s: the last answer before it failed: %s %s %s%n%d %s%n",
                    test.getDisplayName(),
                    request.getMethod(),
                    request.getURI(),
                    (Object) request.getBody(),
                    answer.statusCode(),
                    answer.asString());
        }
        throw failure;
    }
}
