package org.waymark.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who somebody is and what they may do, as settled when they were let in.
 *
 * @param id tells people and programs apart for good: "person:12", "token:3"
 * @param email null for a program
 * @param everywhere roles in every plan, the ADMIN role included
 * @param plans roles in single plans, by the plan's key
 */
public record Access(
        String id, String name, String email, boolean program, Set<String> everywhere, Map<String, Part> plans) {

    /** The name of the identity's attribute that holds it. */
    public static final String ATTRIBUTE = "waymark.access";

    public static final Access NOBODY = new Access("nobody", "Nobody", null, false, Set.of(), Map.of());

    /**
     * @param roles of {@link Roles}
     * @param partners keys of those that a lead speaks for; null for all of them
     */
    public record Part(Set<String> roles, Set<String> partners) {

        static final Part NONE = new Part(Set.of(), Set.of());
    }

    /** What they are in one plan. */
    public Part in(String plan) {
        Part own = plans.get(plan);
        if (own != null) {
            return own;
        }
        return everywhere.isEmpty() ? Part.NONE : new Part(everywhere, null);
    }

    /** The same, with a plan more that they manage. */
    Access managing(String plan) {
        Map<String, Part> more = new HashMap<>(plans);
        more.put(plan, new Part(Set.of(Roles.MANAGER), null));
        return new Access(id, name, email, program, everywhere, more);
    }
}
