package org.waymark.platform;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who makes this request, asked in the plan's words. Partners are named by their keys. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    /** What they may do once they have made a plan in this request; null until then. */
    private Access since;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Somebody who makes no request, such as a part of the demonstration. */
    public static Caller as(Access access) {
        return new Caller(QuarkusSecurityIdentity.builder()
                .setPrincipal(access::id)
                .addAttribute(Access.ATTRIBUTE, access)
                .build());
    }

    public Access access() {
        if (since != null) {
            return since;
        }
        Access access = identity.getAttribute(Access.ATTRIBUTE);
        return access == null ? Access.NOBODY : access;
    }

    public String id() {
        return access().id();
    }

    public String name() {
        return access().name();
    }

    public boolean isProgram() {
        return access().program();
    }

    public boolean is(String role, String plan) {
        return access().in(plan).roles().contains(role);
    }

    public boolean manages(String plan) {
        return is(Roles.MANAGER, plan);
    }

    /** A program whose token manages all plans, or a person who manages one. */
    public boolean mayMakePlans() {
        boolean managesOne =
                access().plans().values().stream().anyMatch(part -> part.roles().contains(Roles.MANAGER));
        return access().everywhere().contains(Roles.MANAGER) || managesOne && !isProgram();
    }

    /** They have just made this plan, and manage it from here on. */
    public void hasMade(String plan) {
        since = access().managing(plan);
    }

    /** A lead of at least one of the partners. */
    public boolean leadsAny(String plan, List<String> partners) {
        Set<String> own = access().in(plan).partners();
        return is(Roles.LEAD, plan) && (own == null || partners.stream().anyMatch(own::contains));
    }

    public boolean leads(String plan, String partner) {
        return partner != null && leadsAny(plan, List.of(partner));
    }

    /**
     * Of at least one of the partners, to read what is theirs. A program that gives updates for any partner is of none: of what others
     * wrote it reads what a lead without a part in it may. The set-up program alone, which may do everything, is of all.
     */
    public boolean isOfAny(String plan, List<String> partners) {
        boolean forAny = access().in(plan).partners() == null && !is(Roles.ADMIN, plan);
        return !forAny && leadsAny(plan, partners);
    }

    public boolean isOf(String plan, String partner) {
        return partner != null && isOfAny(plan, List.of(partner));
    }

    public boolean sees(String plan) {
        Set<String> roles = access().in(plan).roles();
        return roles.contains(Roles.LEAD) || roles.contains(Roles.MANAGER) || roles.contains(Roles.VIEWER);
    }

    /** Finalised quarters in their outward form are all of the plan that they may see. */
    public boolean seesFinalOnly(String plan) {
        return is(Roles.BOARD, plan) && !sees(plan);
    }

    /** 404 for a plan that is not theirs to know of, 403 for one of which they may see finalised quarters only. */
    public void mustSee(String plan) {
        if (seesFinalOnly(plan)) {
            throw ProblemException.forbidden("Of this plan you may see the finalised quarters only.");
        }
        if (!sees(plan)) {
            throw noSuchPlan(plan);
        }
    }

    /** 404 unless they may see at least the finalised quarters. */
    public void mustSeeFinalised(String plan) {
        if (!seesFinalOnly(plan)) {
            mustSee(plan);
        }
    }

    /** 403 unless they manage the plan; 404 if it is not theirs to know of. */
    public void mustManage(String plan) {
        mustSee(plan);
        if (!manages(plan)) {
            throw ProblemException.forbidden("Only a manager of this plan may do this.");
        }
    }

    public static ProblemException noSuchPlan(String plan) {
        return ProblemException.notFound("There is no plan \"" + plan + "\" that you may see.");
    }

    /** What of a plan they may see, for entity tags: two callers with the same answer see the same. */
    public String sight(String plan) {
        Access.Part part = access().in(plan);
        String partners = part.partners() == null ? "*" : String.join(",", new TreeSet<>(part.partners()));
        return String.join(",", new TreeSet<>(part.roles())) + "/" + partners;
    }
}
