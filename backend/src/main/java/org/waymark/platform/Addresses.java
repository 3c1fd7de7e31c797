package org.waymark.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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

    private record Address(Pattern path, Set<String> methods) {

        static Address of(Entry<String, JsonNode> item) {
            String path = item.getKey().replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+");
            Set<String> methods = new TreeSet<>();
            item.getValue().fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            return new Address(Pattern.compile(path), methods);
        }
    }

    /** By the number of their segments, so that few are compared. */
    private final Map<Long, List<Address>> addresses;

    Addresses(OpenApiDocumentService contract) {
        byte[] document = contract.getDocument("<default>", Format.JSON);
        JsonNode paths =
                JsonColumn.read(new String(document, StandardCharsets.UTF_8)).get("paths");
        addresses = paths.propertyStream()
                .collect(Collectors.groupingBy(
                        item -> segments(item.getKey()), Collectors.mapping(Address::of, Collectors.toList())));
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
        Set<String> others = new TreeSet<>();
        for (Address address : addresses.getOrDefault(segments(path), List.of())) {
            if (address.path().matcher(path).matches()) {
                if (address.methods().contains(method)) {
                    return Set.of();
                }
                others.addAll(address.methods());
            }
        }
        return others;
    }

    private static long segments(String path) {
        return path.chars().filter(c -> c == '/').count();
    }
}
