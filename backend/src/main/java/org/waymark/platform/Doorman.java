package org.waymark.platform;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns away what no method should have to look at: unknown query parameters, and control characters in an address. */
public class Doorman {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void lookAt(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Set<String> allowed = known.computeIfAbsent(method, Doorman::parametersOf);
        var given = request.getUriInfo().getQueryParameters();
        List<Problem.Fault> faults = new TreeSet<>(given.keySet())
                .stream().filter(name -> !allowed.contains(name)).map(name -> unknown(name, allowed)).toList();
        if (!faults.isEmpty()) {
            throw ProblemException.malformed("Leave out what this address does not know.", faults);
        }
        boolean plain = Malformed.isPlainText(request.getUriInfo().getPath())
                && given.values().stream().flatMap(List::stream).allMatch(Malformed::isPlainText);
        if (!plain) {
            throw ProblemException.malformed("Remove control characters from the address.", null);
        }
    }

    private static Problem.Fault unknown(String name, Set<String> allowed) {
        return new Problem.Fault(
                name, allowed.isEmpty() ? "This address takes no parameters" : "This address knows only " + String.join(", ", allowed));
    }

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new TreeSet<>();
        for (Annotation[] annotations : method.getParameterAnnotations()) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof QueryParam query) {
                    names.add(query.value());
                }
            }
        }
        return names;
    }
}
