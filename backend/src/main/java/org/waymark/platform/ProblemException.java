package org.waymark.platform;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Thrown wherever a request has to be refused; {@link Problems} turns it into the answer. */
public final class ProblemException extends RuntimeException {

    /** Nobody mends more than this at a time, and an answer should not outgrow its question. */
    private static final int MOST_FAULTS = 500;

    private final transient Kind kind;
    private final transient List<Problem.Fault> faults;
    private final transient Object present;
    private final transient Map<String, Object> headers;

    private ProblemException(
            Kind kind, String detail, List<Problem.Fault> faults, Object present, Map<String, Object> headers) {
        super(detail, null, false, false);
        this.kind = kind;
        this.faults =
                faults == null || faults.size() <= MOST_FAULTS ? faults : List.copyOf(faults.subList(0, MOST_FAULTS));
        this.present = present;
        this.headers = headers;
    }

    /** The kinds of refusal: a status, a stable type and a title. */
    public enum Kind {
        MALFORMED(400, "malformed", "That could not be read"),
        NOT_SIGNED_IN(401, "not-signed-in", "Sign in first"),
        FORBIDDEN(403, "forbidden", "Not yours to do"),
        NOT_FOUND(404, "not-found", "There is nothing here"),
        METHOD_NOT_ALLOWED(405, "method-not-allowed", "That cannot be done here"),
        NOT_ACCEPTABLE(406, "not-acceptable", "Not in that form"),
        AGAINST_THE_RULES(409, "against-the-rules", "The rules of the plan do not allow it"),
        CHANGED(412, "changed", "Somebody changed it since you read it"),
        TOO_LARGE(413, "too-large", "That is too large"),
        UNSUPPORTED(415, "unsupported-media-type", "Not a form we read"),
        NOT_VALID(422, "not-valid", "Some of it needs mending"),
        PERSONAL_DATA(422, "personal-data", "Some of it looks like personal data"),
        UNCONDITIONAL(428, "if-match-missing", "Say which version you are changing"),
        TOO_MANY(429, "too-many", "Too many tries"),
        FAILED(500, "failed", "Something went wrong on our side");

        final int status;
        final String type;
        final String title;

        Kind(int status, String type, String title) {
            this.status = status;
            this.type = "urn:waymark:problem:" + type;
            this.title = title;
        }

        public static Kind ofStatus(int status) {
            for (Kind kind : values()) {
                if (kind.status == status) {
                    return kind;
                }
            }
            return status < 500 ? MALFORMED : FAILED;
        }
    }

    /** A refusal of the framework's, which knows no more than the status. */
    static ProblemException of(Kind kind) {
        return of(kind, usualDetail(kind));
    }

    private static String usualDetail(Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> "Check the address; the contract at /q/openapi lists them all.";
            case NOT_ACCEPTABLE ->
                "Leave the Accept header out, or ask for a type that the contract at /q/openapi names for this address.";
            case UNSUPPORTED ->
                "Send application/json, or application/octet-stream where the contract at /q/openapi has a file.";
            case TOO_LARGE -> "Send less than 2 MB.";
            case FAILED ->
                "Nothing was saved. Try again; if it happens again, tell whoever runs this service the time it happened.";
            default ->
                "Check the request against the contract at /q/openapi: the body has to be one JSON document in UTF-8.";
        };
    }

    public static ProblemException of(Kind kind, String detail) {
        return new ProblemException(kind, detail, null, null, Map.of());
    }

    /** @param most bytes */
    static ProblemException tooLarge(long most) {
        long megabytes = most >> 20;
        return megabytes < 10
                ? of(Kind.TOO_LARGE)
                : of(
                        Kind.TOO_LARGE,
                        "A file has at most %d MB. Make it smaller%s."
                                .formatted(megabytes, megabytes == 10 ? ", or link to it" : ""));
    }

    /** 400 of an address that cannot be read (RFC 3986). */
    static ProblemException brokenAddress() {
        return malformed(
                "Mend the address: after % come two hexadecimal digits; signs such as |, < and % itself are written that way, as %7C, %3C and %25.",
                null);
    }

    /** 415 of a body that is compressed, with what is taken instead (RFC 9110, 15.5.16). */
    static ProblemException packed() {
        return new ProblemException(
                Kind.UNSUPPORTED,
                "Send the body as it is, without Content-Encoding.",
                null,
                null,
                Map.of(HttpHeaders.ACCEPT_ENCODING, "identity"));
    }

    public static ProblemException notFound(String detail) {
        return of(Kind.NOT_FOUND, detail);
    }

    public static ProblemException forbidden(String detail) {
        return of(Kind.FORBIDDEN, detail);
    }

    public static ProblemException againstTheRules(String detail) {
        return of(Kind.AGAINST_THE_RULES, detail);
    }

    public static ProblemException againstTheRules(String detail, List<Problem.Fault> faults) {
        return new ProblemException(Kind.AGAINST_THE_RULES, detail, faults, null, Map.of());
    }

    public static ProblemException malformed(String detail, List<Problem.Fault> faults) {
        return new ProblemException(Kind.MALFORMED, detail, faults, null, Map.of());
    }

    public static ProblemException notValid(String detail, List<Problem.Fault> faults) {
        return new ProblemException(Kind.NOT_VALID, detail, faults, null, Map.of());
    }

    /** 405, with the methods that the address answers to. */
    static ProblemException methodNotAllowed(Collection<String> allowed) {
        String all = String.join(", ", allowed);
        return new ProblemException(
                Kind.METHOD_NOT_ALLOWED,
                "This address answers to " + all + "; the contract at /q/openapi says what each does.",
                null,
                null,
                Map.of(HttpHeaders.ALLOW, all));
    }

    /** 422: it could be sent, once somebody has looked at these words. */
    public static ProblemException personalData(List<Problem.Fault> found) {
        return new ProblemException(
                Kind.PERSONAL_DATA,
                "Look at the words under errors. Take them out, or send again with them under confirmedWords if they identify nobody.",
                found,
                null,
                Map.of());
    }

    /** One of the kinds of refusal, with what is wrong by pointer. */
    public static ProblemException of(Kind kind, String detail, List<Problem.Fault> faults) {
        return new ProblemException(kind, detail, faults, null, Map.of());
    }

    /** 412, with the present version and its tag, so that both texts can be laid side by side. */
    public static ProblemException changed(Object present, String presentTag) {
        return new ProblemException(
                Kind.CHANGED,
                "Nothing was saved. Compare your version with the present one, then save again with its tag.",
                null,
                present,
                presentTag == null ? Map.of() : Map.of(HttpHeaders.ETAG, presentTag));
    }

    /** 428: a change of something that exists must name the version it changes. */
    public static ProblemException unconditional() {
        return of(
                Kind.UNCONDITIONAL,
                "Read it first and send its ETag as If-Match, so that nobody's change is overwritten unseen.");
    }

    public static ProblemException tooMany(String detail, int retryAfterSeconds) {
        return new ProblemException(
                Kind.TOO_MANY, detail, null, null, Map.of(HttpHeaders.RETRY_AFTER, retryAfterSeconds));
    }

    /** The same refusal of what came in another form: its pointers are turned into those of the request. */
    public ProblemException pointing(UnaryOperator<String> inRequest) {
        List<Problem.Fault> told = faults == null
                ? null
                : faults.stream()
                        .map(fault -> new Problem.Fault(
                                inRequest.apply(fault.pointer()), fault.detail(), fault.words(), fault.kind()))
                        .toList();
        return new ProblemException(kind, getMessage(), told, present, headers);
    }

    /** Detail and faults in one line, for a log. */
    public String inWords() {
        return faults == null ? getMessage() : getMessage() + " " + faults;
    }

    /** What to do, without the frame of an answer. */
    public String inShort() {
        return faults == null || faults.isEmpty()
                ? getMessage()
                : faults.stream().map(Problem.Fault::detail).collect(Collectors.joining(". "));
    }

    public Kind kind() {
        return kind;
    }

    /** What the answer says before its body. */
    Map<String, Object> headers() {
        Map<String, Object> all = new HashMap<>(headers);
        all.put(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        all.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if (kind == Kind.NOT_SIGNED_IN) {
            all.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return all;
    }

    Problem problem(String instance) {
        return new Problem(kind.type, kind.title, kind.status, getMessage(), instance, faults, present);
    }
}
