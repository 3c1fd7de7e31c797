package org.waymark.platform;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong with a well-formed body, so that it can all be said at once. */
public final class Faults {

    /** Its path is put into words once: to compare a hundred thousand of them it would be a million times. */
    private record Found(String path, String message) {}

    private final List<Problem.Fault> faults = new ArrayList<>();

    /** The faults that a record's own constraints find. */
    public static Faults in(Object body, Validator validator) {
        Faults faults = new Faults();
        validator.validate(body).stream()
                .map(violation -> new Found(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(Found::path))
                .forEach(found -> faults.add(pointer(found.path()), found.message()));
        return faults;
    }

    /**
     * @param pointer a JSON pointer (RFC 6901) into the body
     * @param detail what to do about it
     */
    public Faults add(String pointer, String detail) {
        faults.add(new Problem.Fault(pointer, detail));
        return this;
    }

    public Faults addIf(boolean wrong, String pointer, String detail) {
        return wrong ? add(pointer, detail) : this;
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public List<Problem.Fault> list() {
        return faults;
    }

    /** 422 with all of them, if there are any. */
    public void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw ProblemException.notValid(
                    "Mend what is listed under errors and send it again. Nothing was saved.", faults);
        }
    }

    /** "objectives[0].actions[3].ref" as "/objectives/0/actions/3/ref", and "leads[2].<list element>" as "/leads/2". */
    private static String pointer(String path) {
        return "/"
                + path.replaceAll("\\.?<[^>]*>", "")
                        .replace("].", "/")
                        .replace("[", "/")
                        .replace("]", "")
                        .replace('.', '/');
    }
}
