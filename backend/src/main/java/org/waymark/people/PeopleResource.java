package org.waymark.people;

import static org.waymark.platform.Roles.ADMIN;
import static org.waymark.platform.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.Listing;
import org.waymark.platform.ProblemException;

/** The embedded accounts. */
@Path("/people")
@Tag(name = "People")
public class PeopleResource {

    /**
     * Somebody who signs in.
     *
     * @param password at least twelve characters; left out, it stays as it is. Never read back.
     */
    @Schema(description = "Somebody who signs in")
    public record PersonRequest(
            @NotBlank(message = "Give a name") @Size(max = 200, message = "At most 200 characters")
            String name,

            @Size(min = 12, max = 72, message = "Give 12 to 72 characters")
            @Schema(description = "Left out, it stays as it is")
            String password,

            @NotNull(message = "List the memberships, or give an empty list") @Size(max = 500, message = "At most 500")
            List<@NotNull(message = "Give an object") @Valid MembershipEntry> memberships) {}

    /**
     * What somebody is in a plan.
     *
     * @param plan left out for ADMIN
     * @param partners of a lead: keys of those she speaks for
     * @param audience of a viewer; the delivery group when left out
     */
    @Schema(name = "Membership")
    public record MembershipEntry(
            String plan,

            @NotNull(message = "Give a role")
            @Pattern(regexp = "LEAD|MANAGER|VIEWER|ADMIN", message = "Give LEAD, MANAGER, VIEWER or ADMIN")
            String role,

            @Size(max = 100, message = "At most 100") List<@NotNull(message = "Give a partner's key") String> partners,

            @Schema(
                    description =
                            "Of a viewer: DELIVERY_GROUP sees accepted work, BOARD finalised quarters only; DELIVERY_GROUP when left out")
            Audience audience) {

        public MembershipEntry {
            partners = partners == null ? List.of() : partners;
        }
    }

    @Schema(name = "Person")
    public record PersonView(
            @NotNull String email,
            @NotNull String name,
            boolean canSignIn,
            @NotNull List<MembershipEntry> memberships) {

        static PersonView of(Person person) {
            return new PersonView(
                    person.email,
                    person.name,
                    person.password != null,
                    person.memberships.stream()
                            .map(membership -> new MembershipEntry(
                                    membership.plan == null ? null : membership.plan.key,
                                    membership.role,
                                    membership.partners.stream()
                                            .map(partner -> partner.key)
                                            .sorted()
                                            .toList(),
                                    membership.audience))
                            .sorted((a, b) -> (a.plan() + a.role()).compareTo(b.plan() + b.role()))
                            .toList());
        }
    }

    private static final java.util.regex.Pattern EMAIL =
            java.util.regex.Pattern.compile("[^\\s@/]{1,64}@[^\\s@/]{1,180}");

    private final Caller caller;
    private final Answers answers;
    private final Passwords passwords;
    private final Accesses accesses;
    private final History history;
    private final Validator validator;

    PeopleResource(
            Caller caller,
            Answers answers,
            Passwords passwords,
            Accesses accesses,
            History history,
            Validator validator) {
        this.caller = caller;
        this.answers = answers;
        this.passwords = passwords;
        this.accesses = accesses;
        this.history = history;
        this.validator = validator;
    }

    @GET
    @RolesAllowed(ADMIN)
    @Operation(summary = "List the people who may sign in")
    public RestResponse<Listing<PersonView>> listPeople(
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit, @QueryParam("cursor") String cursor) {
        List<PersonView> people = Person.<Person>list("order by email").stream()
                .map(PersonView::of)
                .toList();
        return answers.personal(Listing.page(people, Listing.limit(limit), cursor, PersonView::email));
    }

    @GET
    @Path("/{email}")
    @RolesAllowed(ADMIN)
    @Operation(summary = "Get a person", description = "The ETag is what a PUT sends as If-Match.")
    public RestResponse<PersonView> getPerson(String email) {
        Person person = stored(email);
        return answers.tagged(tag(person), () -> PersonView.of(person));
    }

    @PUT
    @Path("/{email}")
    @RolesAllowed(ADMIN)
    @Transactional
    @Operation(summary = "Add or change a person", description = "A new password ends the person's sessions.")
    public RestResponse<PersonView> putPerson(String email, @NotNull PersonRequest request) {
        Faults faults = Faults.in(request, validator);
        faults.addIf(!EMAIL.matcher(email).matches(), "email", "Give an e-mail address in the address");
        Map<String, Plan> plans = new HashMap<>();
        if (faults.isEmpty()) {
            check(request, plans, faults);
        }
        faults.refuseIfAny();
        Person person = Person.byEmail(email).orElse(null);
        PersonView before = person == null ? null : PersonView.of(person);
        String tag = person == null ? null : tag(person);
        answers.mustMatch(tag, true, () -> ProblemException.changed(before, tag));
        if (person == null) {
            person = new Person();
            person.email = email.strip().toLowerCase(Locale.ROOT);
        }
        person.name = request.name();
        if (request.password() != null) {
            person.password = passwords.hash(request.password());
        }
        person.persist();
        if (request.password() != null) {
            SignIn.delete("person", person);
        }
        enrol(person, request.memberships(), plans);
        Person.flush();
        accesses.forget();
        PersonView after = PersonView.of(person);
        history.people(
                caller, before == null ? "person added" : "person changed", "people/" + person.email, before, after);
        return ResponseBuilder.<PersonView>create(before == null ? 201 : 200)
                .entity(after)
                .header(HttpHeaders.ETAG, tag(person))
                .build();
    }

    @DELETE
    @Path("/{email}")
    @RolesAllowed(ADMIN)
    @Transactional
    @Operation(summary = "Remove a person", description = "What they wrote stays under their name.")
    public void deletePerson(String email) {
        Person person = stored(email);
        PersonView before = PersonView.of(person);
        answers.mustMatch(tag(person), true, () -> ProblemException.changed(before, tag(person)));
        SignIn.delete("person", person);
        person.delete();
        Person.flush();
        accesses.forget();
        history.people(caller, "person removed", "people/" + person.email, before, null);
    }

    private static void check(PersonRequest request, Map<String, Plan> plans, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.memberships().size(); i++) {
            MembershipEntry entry = request.memberships().get(i);
            String at = "/memberships/" + i;
            faults.addIf(!seen.add(entry.plan() + entry.role()), at, "The same membership is listed twice");
            boolean admin = entry.role().equals(ADMIN);
            faults.addIf(
                    admin != (entry.plan() == null),
                    at + "/plan",
                    admin ? "Leave the plan out for ADMIN" : "Give the plan's key");
            faults.addIf(
                    entry.audience() != null && !entry.role().equals(VIEWER),
                    at + "/audience",
                    "Only a viewer has one: leave it out");
            if (entry.plan() == null) {
                continue;
            }
            Plan plan =
                    plans.computeIfAbsent(entry.plan(), key -> Plan.byKey(key).orElse(null));
            if (plan == null) {
                faults.add(at + "/plan", "There is no plan \"" + entry.plan() + "\"");
                continue;
            }
            Set<String> keys =
                    Partner.of(plan).stream().map(partner -> partner.key).collect(Collectors.toSet());
            for (int j = 0; j < entry.partners().size(); j++) {
                String key = entry.partners().get(j);
                faults.addIf(!keys.contains(key), at + "/partners/" + j, "The plan has no partner \"" + key + "\"");
            }
        }
    }

    private static void enrol(Person person, List<MembershipEntry> entries, Map<String, Plan> plans) {
        person.memberships.clear();
        Person.flush();
        for (MembershipEntry entry : entries) {
            Membership membership = new Membership();
            membership.person = person;
            membership.plan = plans.get(entry.plan());
            membership.role = entry.role();
            membership.audience = entry.audience();
            if (membership.plan != null) {
                Partner.of(membership.plan).stream()
                        .filter(partner -> entry.partners().contains(partner.key))
                        .forEach(membership.partners::add);
            }
            membership.persist();
            person.memberships.add(membership);
        }
    }

    private static Person stored(String email) {
        return Person.byEmail(email)
                .orElseThrow(() -> ProblemException.notFound("Nobody has the address " + email + "."));
    }

    private String tag(Person person) {
        return answers.tagOf(
                "p" + person.id, org.waymark.platform.JsonColumn.write(PersonView.of(person)), person.password);
    }
}
