package org.waymark.platform;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.waymark.progress.Quarter;

/**
 * Looks at the address before any method does: parameters that are unknown, given twice or of the wrong form, and control characters,
 * are told all at once (400). The framework by itself would pass over the first and call the rest "not found".
 */
public class Doorman {

    private final Map<Method, Known> methods = new ConcurrentHashMap<>();

    /**
     * What a method takes, by name, which reflection tells anew at each question.
     *
     * @param all also of the path, in the order of the method
     */
    private record Known(Map<String, Class<?>> queries, Map<String, Class<?>> all) {

        static Known of(Method method) {
            Map<String, Class<?>> queries = new TreeMap<>();
            Map<String, Class<?>> all = new LinkedHashMap<>();
            for (Parameter parameter : method.getParameters()) {
                QueryParam query = parameter.getAnnotation(QueryParam.class);
                if (query != null) {
                    queries.put(query.value(), parameter.getType());
                }
                all.put(parameter.getName(), parameter.getType());
            }
            return new Known(queries, all);
        }
    }

    @ServerRequestFilter
    public void lookAt(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        MultivaluedMap<String, String> inPath = request.getUriInfo().getPathParameters();
        List<Problem.Fault> faults = new ArrayList<>();
        Known known = methods.computeIfAbsent(method, Known::of);
        new TreeMap<>(given).forEach((name, values) -> look(name, values, known.queries, faults));
        known.all.keySet().stream()
                .filter(inPath::containsKey)
                .forEach(name -> look(name, inPath.get(name), known.all, faults));
        if (!faults.isEmpty()) {
            throw ProblemException.malformed("Mend the address as listed under errors.", faults);
        }
    }

    private static void look(
            String name, List<String> values, Map<String, Class<?>> known, List<Problem.Fault> faults) {
        if (!known.containsKey(name)) {
            String all = known.isEmpty()
                    ? "This address takes no parameters"
                    : "This address knows only " + String.join(", ", known.keySet());
            faults.add(new Problem.Fault(Malformed.isPlainText(name) ? name : "", all));
        } else if (values.size() > 1 && known.get(name) != List.class) {
            faults.add(new Problem.Fault(name, "Give it once"));
        } else {
            values.stream()
                    .map(value -> fault(value, known.get(name)))
                    .filter(Objects::nonNull)
                    .forEach(fault -> faults.add(new Problem.Fault(name, fault)));
        }
    }

    /** What is wrong with a value for its type, or null. */
    private static String fault(String value, Class<?> type) {
        if (!Malformed.isPlainText(value)) {
            return "Remove control characters and broken characters";
        }
        if (type == Quarter.class) {
            return Quarter.isOne(value) ? null : "Give a quarter such as 2022-23-Q1";
        }
        if (type == int.class || type == Integer.class) {
            return value.matches("-?[0-9]{1,9}") ? null : "Give a whole number";
        }
        if (type == Boolean.class) {
            return value.equals("true") || value.equals("false") ? null : "Give true or false";
        }
        if (type.isEnum()) {
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Doorman::written).toList();
            return names.contains(value) ? null : "Give one of " + String.join(", ", names);
        }
        return null;
    }

    private static String written(Object constant) {
        return constant instanceof Written written ? written.written() : ((Enum<?>) constant).name();
    }

    /** A constant that is written otherwise than it is named. */
    public interface Written {
        String written();
    }
}
