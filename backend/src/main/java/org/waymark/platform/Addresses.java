package org.waymark.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What each address answers to, by the contract. The framework looks into one class of resources only, and says 404 where 405 is meant. */
@ApplicationScoped
public class Addresses {

    private static final Pattern DATA_FILE = Pattern.compile(
            "/api/v1/plans/[^/]+/(summaries/[^/]+\\.(docx|xlsx|pdf|csv|json)|plan\\.(docx|xlsx|pdf|csv|yaml))");

    /** A segment of an address as the contract writes it: a word, or {one that differs} between a beginning and an end. */
    private record Segment(String before, String after, boolean differs) {

        static Segment of(String written) {
            int from = written.indexOf('{');
            return from < 0
                    ? new Segment(written, "", false)
                    : new Segment(written.substring(0, from), written.substring(written.indexOf('}') + 1), true);
        }

        boolean matches(String given) {
            return differs
                    ? given.length() > before.length() + after.length()
                            && given.startsWith(before)
                            && given.endsWith(after)
                    : given.equals(before);
        }
    }

    private record Address(List<Segment> segments, Set<String> methods) {

        static Address of(Entry<String, JsonNode> item) {
            Set<String> methods = new TreeSet<>();
            item.getValue().fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            return new Address(
                    Arrays.stream(parts(item.getKey())).map(Segment::of).toList(), methods);
        }

        /** From its end, where addresses differ most. @param given as many segments */
        boolean matches(String[] given) {
            for (int i = given.length - 1; i >= 0; i--) {
                if (!segments.get(i).matches(given[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** By the number of their segments, so that few are compared. */
    private final Map<Integer, List<Address>> addresses;

    Addresses(OpenApiDocumentService contract) {
        byte[] document = contract.getDocument("<default>", Format.JSON);
        JsonNode paths =
                JsonColumn.read(new String(document, StandardCharsets.UTF_8)).get("paths");
        addresses = paths.propertyStream()
                .map(Address::of)
                .collect(Collectors.groupingBy(address -> address.segments.size()));
    }

    /** Whether spreadsheets and the like fetch it as a file. */
    public static boolean isDataFile(String path) {
        return DATA_FILE.matcher(path).matches();
    }

    /** Whether a whole plan's file is sent to it. */
    static boolean isImport(String path) {
        return path.equals("/api/v1/plan-imports");
    }

    /** The methods that an address answers to where it does not answer to this one; empty too where there is no such address. */
    Set<String> methodsInsteadOf(String method, String path) {
        String[] parts = parts(path);
        Set<String> others = new TreeSet<>();
        for (Address address : addresses.getOrDefault(parts.length, List.of())) {
            if (address.matches(parts)) {
                if (address.methods.contains(method)) {
                    return Set.of();
                }
                others.addAll(address.methods);
            }
        }
        return others;
    }

    private static String[] parts(String path) {
        return path.split("/", -1);
    }
}
