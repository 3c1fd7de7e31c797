package org.waymark.testing;

import static org.junit.jupiter.api.Assertions.fail;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;

/** Holds every answer that a test gets against the committed contract. */
final class ContractFilter implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        LastAnswer.is(request, answer);
        String path = URI.create(request.getURI()).getRawPath();
        List<String> faults = CommittedContract.load()
                .faults(request.getMethod(), path, answer.statusCode(), answer.contentType(), answer.asString());
        if (!faults.isEmpty()) {
            fail("%s %s is not as openapi.yaml has it:%n  %s%n%d %s"
                    .formatted(
                            request.getMethod(),
                            path,
                            String.join("\n  ", faults),
                            answer.statusCode(),
                            answer.asString()));
        }
        return answer;
    }
}
