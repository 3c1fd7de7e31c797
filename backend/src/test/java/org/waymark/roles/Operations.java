package org.waymark.roles;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** How each operation is called, by its id: each time on something that allows the step, so that only who calls decides. */
final class Operations {

    private static final int FIRST_REFUSAL = 400;

    final Visitor program = Visitor.bootstrap();
    final SmallPlan plan;
    /** Of few actions, for what is made of them all: a document takes as long as its rows. */
    private final SmallPlan papers;

    private final Set<String> made = new TreeSet<>();
    private final Map<String, Function<Visitor, Response>> requests = new HashMap<>();
    /** What an operation's step is asked of, until somebody was allowed it. */
    private final Map<String, String> ready = new HashMap<>();

    private final AtomicInteger names = new AtomicInteger();

    private Operations(SmallPlan plan, SmallPlan papers) {
        this.plan = plan;
        this.papers = papers;
    }

    /** All of the contract's. */
    static Operations of(SmallPlan plan, SmallPlan papers) {
        Operations operations = new Operations(plan, papers);
        new UpdateRequests(operations);
        new QuarterRequests(operations);
        new PlanRequests(operations);
        new PeopleRequests(operations);
        return operations;
    }

    Set<String> ids() {
        return new TreeSet<>(requests.keySet());
    }

    /** Of which plan the operation is asked. */
    SmallPlan plan(String operation) {
        return made.contains(operation) ? papers : plan;
    }

    /** One that no name has had before. */
    int number() {
        return names.incrementAndGet();
    }

    Response send(String operation, Visitor visitor) {
        Response answer = requests.get(operation).apply(visitor);
        if (answer.statusCode() < FIRST_REFUSAL) {
            ready.remove(operation);
        }
        return answer;
    }

    void add(String operation, Function<Visitor, Response> request) {
        requests.put(operation, request);
    }

    void read(String operation, String address) {
        add(operation, visitor -> visitor.get(plan.at(address)));
    }

    /** A document that is made of a whole plan. */
    void paper(String operation, String address) {
        made.add(operation);
        add(operation, visitor -> visitor.get(papers.at(address)));
    }

    /** A step of something that is made ready for it once, and again when somebody was allowed the step. */
    void step(String operation, Supplier<String> made, BiFunction<Visitor, String, Response> sent) {
        add(operation, visitor -> sent.apply(visitor, ready.computeIfAbsent(operation, one -> made.get())));
    }

    void step(String operation, Supplier<String> made, String step, Object body) {
        step(operation, made, (visitor, address) -> visitor.post(address + step, body));
    }
}
