package org.waymark.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/** Completes the contract with what every operation has in common: its refusals, its entity tags, who may call it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "Malformed: unknown members or parameters, wrong types; every fault at once",
            "401", "Not signed in, or the token is not valid",
            "403", "Not yours to do",
            "404", "Nothing here that you may know of",
            "406", "Not in that form"));
    /** By the HTTP server itself, before anything of ours looks at the request: no body. */
    private static final Map<String, String> BY_THE_SERVER =
            Map.of("414", "The address is too long", "431", "The headers are too long");

    /** Operations that take away what somebody else may have changed meanwhile. */
    private static final Set<String> DELETED_BY_VERSION =
            Set.of("deletePerson", "deleteVoice", "deleteMeeting", "deleteFile");

    private static final String AGAINST_THE_RULES = "Against the rules of the domain; the detail says which";

    /** Reads that tell what a step would be refused for, and are against the rules where the step is. */
    private static final Set<String> ASKED_BEFORE = Set.of("checkUpdate");

    private static final Map<String, String> OF_WRITES = Map.of(
            "409", AGAINST_THE_RULES,
            "412", "Changed since you read it; `present` and ETag hold the present version",
            "413", "Too large",
            "415", "Not a form we read",
            "422", "Well formed, not valid; every fault at once");

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("Actions", "What is to be done, and where each piece of it stands"),
            Map.entry("Challenge", "What the manager decides of what was sent"),
            Map.entry("Documents", "Summaries as files"),
            Map.entry("History", "Who changed what, when"),
            Map.entry("Me", "Signing in, and what is mine to do"),
            Map.entry("Measures and indicators", "What shows that the work works, quarter by quarter"),
            Map.entry("Meetings", "When the delivery group and the board meet, and what has to be ready before"),
            Map.entry("People", "Who may sign in, and the tokens of programs"),
            Map.entry("Plans", "Plans, their objectives and partners"),
            Map.entry("Progress", "The figures"),
            Map.entry("Quarters", "The life of a quarter, and quarters frozen for good"),
            Map.entry("Reminders", "What goes out by e-mail by itself, to whom, and what became of it"),
            Map.entry("Support and decisions", "What leads ask for, and what came of it"),
            Map.entry("Voices", "What survivors say of the partnership's progress"),
            Map.entry("Updates", "What leads say, quarter by quarter, and what becomes of it"));

    /** Roles by operation, which is named as its method is. */
    private final Map<String, List<String>> roles = new HashMap<>();

    /** Members that are never null because their type has no null, by the name of their schema. */
    private final Map<String, List<String>> primitives = new HashMap<>();

    public Contract(IndexView index) {
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("org.waymark."))
                .forEach(type -> primitives.put(schemaName(type), primitiveMembers(type)));
        for (AnnotationInstance annotation : index.getAnnotations(ROLES_ALLOWED)) {
            boolean ours = annotation.target().kind() == AnnotationTarget.Kind.METHOD
                    && annotation
                            .target()
                            .asMethod()
                            .declaringClass()
                            .name()
                            .toString()
                            .startsWith("org.waymark.");
            if (!ours) {
                continue;
            }
            roles.put(
                    annotation.target().asMethod().name(),
                    List.of(annotation.value().asStringArray()));
        }
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.name().withoutPackagePrefix().replaceAll(".*\\$", "")
                : schema.value("name").asString();
    }

    private static List<String> primitiveMembers(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(component -> component.type().kind() == Type.Kind.PRIMITIVE)
                .map(RecordComponentInfo::name)
                .toList();
    }

    private void require(String name, Schema schema) {
        // A quarter is a record that travels as text: it has no members there.
        if (schema.getProperties() != null) {
            primitives.getOrDefault(name, List.of()).forEach(schema::addRequired);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents()
                .addSecurityScheme(
                        "session",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("waymark_session")
                                .description(
                                        "A person's session, from POST /session. Unsafe methods have to come from a page of the same origin."))
                .addSecurityScheme(
                        "token",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A program's token"))
                .addSecurityScheme(
                        "password",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description(
                                        "A program's token as the password of any name, for data files: what spreadsheets keep and refresh with"));
        contract.setServers(List.of(OASFactory.createServer().url("/").description("Where the web app is served too")));
        contract.getTags().forEach(tag -> tag.setDescription(TAGS.get(tag.getName())));
        contract.getComponents().getSchemas().forEach(this::require);
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    complete(method, operation, Addresses.isDataFile(path));
                    Examples.addTo(operation, path);
                }));
        Map<String, PathItem> sorted = new TreeMap<>(contract.getPaths().getPathItems());
        contract.getPaths().setPathItems(new LinkedHashMap<>(sorted));
    }

    private void complete(PathItem.HttpMethod method, Operation operation, boolean isDataFile) {
        boolean writes = method != PathItem.HttpMethod.GET;
        REFUSALS.forEach((status, meaning) -> refuse(operation, status, meaning));
        BY_THE_SERVER.forEach((status, meaning) -> operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().description(meaning)));
        if (writes) {
            OF_WRITES.forEach((status, meaning) -> refuse(operation, status, meaning));
        } else {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse().description("Not changed since the tag in If-None-Match"));
        }
        if (ASKED_BEFORE.contains(operation.getOperationId())) {
            refuse(operation, "409", AGAINST_THE_RULES);
        }
        APIResponse done = operation.getResponses().getAPIResponse("200");
        if (method == PathItem.HttpMethod.PUT) {
            refuse(operation, "428", "It exists: send its ETag as If-Match");
            done.description("Changed, or the same as before");
            operation
                    .getResponses()
                    .addAPIResponse(
                            "201",
                            OASFactory.createAPIResponse()
                                    .description("Created")
                                    .content(done.getContent()));
        }
        if (method == PathItem.HttpMethod.DELETE && DELETED_BY_VERSION.contains(operation.getOperationId())) {
            refuse(operation, "428", "Send its ETag as If-Match");
        }
        if (operation.getOperationId().equals("signIn")) {
            refuse(operation, "429", "Too many wrong tries; Retry-After says how long to wait");
        }
        tags(method, operation);
        callers(operation, isDataFile);
        sort(operation);
    }

    private static void refuse(Operation operation, String status, String meaning) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse().description(meaning).content(content));
    }

    private static void tags(PathItem.HttpMethod method, Operation operation) {
        boolean read = method == PathItem.HttpMethod.GET;
        operation.addParameter(OASFactory.createParameter()
                .name(read ? "If-None-Match" : "If-Match")
                .in(Parameter.In.HEADER)
                .description(
                        read
                                ? "ETag of the copy at hand: 304 when it is still good"
                                : "ETag of the version that this changes: 412 when it has changed")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    private void callers(Operation operation, boolean isDataFile) {
        List<String> allowed = roles.get(operation.getOperationId());
        if (allowed == null) {
            operation.setSecurity(List.of());
            return;
        }
        String who = "Roles: " + String.join(", ", allowed).toLowerCase(Locale.ROOT) + ".";
        operation.setDescription(operation.getDescription() == null ? who : operation.getDescription() + "\n\n" + who);
        operation.setSecurity(Stream.of("session", "token", "password")
                .filter(scheme -> isDataFile || !scheme.equals("password"))
                .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme))
                .toList());
    }

    private static void sort(Operation operation) {
        Map<String, APIResponse> sorted = new TreeMap<>(operation.getResponses().getAPIResponses());
        operation.getResponses().setAPIResponses(sorted);
        List<Parameter> parameters = new ArrayList<>(operation.getParameters());
        parameters.sort(
                Comparator.comparing((Parameter parameter) -> parameter.getIn().ordinal())
                        .thenComparing(Parameter::getName));
        operation.setParameters(parameters);
    }
}
