package org.waymark.people;

import static org.waymark.platform.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
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
import org.waymark.platform.JsonColumn;
import org.waymark.platform.Listing;
import org.waymark.platform.ProblemException;

/** Who of a partner is written to first, and who when nothing comes. */
@Path("/plans/{plan}")
@Tag(name = "Reminders")
public class ContactResource {

    /** @param contacts addresses, the first contact first */
    @Schema(description = "The contacts in order: who is not named comes after, as the accounts were added")
    public record ContactsRequest(
            @NotNull(message = "List the addresses, the first contact first") @Size(max = 100, message = "At most 100")
            List<@NotNull(message = "Give an address") String> contacts) {}

    /** @param contacts those who speak for the partner; the second is written to when the first has not answered */
    @Schema(name = "PartnerContacts")
    public record ContactsView(
            @NotNull String partner,
            @NotNull String name,
            @NotNull List<Person.Named> contacts) {

        static ContactsView of(Partner partner, Contacts contacts) {
            return new ContactsView(
                    partner.key,
                    partner.name,
                    contacts.of(partner).stream()
                            .map(person -> new Person.Named(person.name, person.email))
                            .toList());
        }
    }

    private final Caller caller;
    private final Answers answers;
    private final History history;
    private final Validator validator;

    ContactResource(Caller caller, Answers answers, History history, Validator validator) {
        this.caller = caller;
        this.answers = answers;
        this.history = history;
        this.validator = validator;
    }

    @GET
    @Path("/contacts")
    @RolesAllowed(MANAGER)
    @Operation(
            summary = "List each partner's contacts",
            description =
                    "In the plan's order of partners. A partner without contacts is nobody's to remind: what it owes goes to the manager.")
    public RestResponse<Listing<ContactsView>> listContacts(
            String plan,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustManage(plan);
        Plan seen = Plan.seenBy(caller, plan);
        Contacts contacts = Contacts.of(seen);
        List<ContactsView> views = Partner.of(seen).stream()
                .map(partner -> ContactsView.of(partner, contacts))
                .toList();
        return answers.personal(Listing.page(views, Listing.limit(limit), cursor, ContactsView::partner));
    }

    @GET
    @Path("/partners/{partner}/contacts")
    @RolesAllowed(MANAGER)
    @Operation(summary = "Get a partner's contacts", description = "The ETag is what a PUT sends as If-Match.")
    public RestResponse<ContactsView> getContacts(String plan, String partner) {
        caller.mustManage(plan);
        ContactsView view = view(stored(Plan.seenBy(caller, plan), partner));
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, tag(view))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PUT
    @Path("/partners/{partner}/contacts")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Set the order of a partner's contacts",
            description = "Of those who speak for it: the first is reminded, the second when nothing came.")
    public RestResponse<ContactsView> putContacts(String plan, String partner, @NotNull ContactsRequest request) {
        caller.mustManage(plan);
        Plan held = Plan.seenBy(caller, plan);
        held.hold();
        Partner stored = stored(held, partner);
        List<Person> people = Contacts.of(held).of(stored);
        Faults faults = Faults.in(request, validator);
        if (faults.isEmpty()) {
            check(request, people, faults);
        }
        faults.refuseIfAny();
        ContactsView before = view(stored);
        String present = tag(before);
        List<Person> ordered = named(request, people);
        if (!people.equals(withTheOthers(ordered, people))) {
            answers.mustMatch(present, true, () -> ProblemException.changed(before, present));
            order(stored, ordered);
            history.said(caller, said(plan, partner), before, view(stored));
        }
        ContactsView after = view(stored);
        return ResponseBuilder.ok(after).header(HttpHeaders.ETAG, tag(after)).build();
    }

    private static History.Said said(String plan, String partner) {
        String subject = "partners/" + partner + "/contacts";
        return new History.Said(plan, null, List.of(partner), subject, "contacts set", "MANAGER", null);
    }

    private static void check(ContactsRequest request, List<Person> people, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.contacts().size(); i++) {
            String email = address(request.contacts().get(i));
            faults.addIf(!seen.add(email), "/contacts/" + i, "The same address is listed twice");
            faults.addIf(
                    people.stream().noneMatch(person -> person.email.equals(email)),
                    "/contacts/" + i,
                    "Nobody with this address speaks for the partner: an administrator can make them a lead of it");
        }
    }

    private static List<Person> named(ContactsRequest request, List<Person> people) {
        return request.contacts().stream()
                .flatMap(email -> people.stream().filter(person -> person.email.equals(address(email))))
                .toList();
    }

    private static List<Person> withTheOthers(List<Person> ordered, List<Person> people) {
        Stream<Person> others = people.stream()
                .filter(person -> !ordered.contains(person))
                .sorted(Comparator.comparing(person -> person.id));
        return Stream.concat(ordered.stream(), others).toList();
    }

    private static void order(Partner partner, List<Person> ordered) {
        PartnerContact.delete("partner", partner);
        for (int i = 0; i < ordered.size(); i++) {
            PartnerContact.of(partner, ordered.get(i), i + 1).persist();
        }
        PartnerContact.flush();
    }

    private static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Partner stored(Plan plan, String key) {
        return Partner.of(plan).stream()
                .filter(partner -> partner.key.equals(key))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("The plan has no partner \"" + key + "\"."));
    }

    private static ContactsView view(Partner partner) {
        return ContactsView.of(partner, Contacts.of(partner.plan));
    }

    private String tag(ContactsView view) {
        return answers.tagOf("c-" + view.partner(), JsonColumn.write(view));
    }
}
