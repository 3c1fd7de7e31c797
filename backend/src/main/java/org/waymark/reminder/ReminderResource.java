package org.waymark.reminder;

import static org.waymark.platform.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.Listing;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;

/** Reminders by e-mail: what would go out, sending it, and what went to whom. Names and addresses are the manager's alone. */
@Path("/plans/{plan}/reminders")
@Tag(name = "Reminders")
public class ReminderResource {

    /** @param to addresses; left out, everybody */
    @Schema(description = "To whom reminders are sent now; left out, to everybody")
    public record SendingRequest(
            @Size(max = 500, message = "At most 500") @Schema(examples = "[\"police@example.org\"]")
            List<@NotNull(message = "Give an address") String> to) {}

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final MailServer server;
    private final ReminderSteps steps;
    private final Validator validator;

    ReminderResource(
            Caller caller, Answers answers, Today today, MailServer server, ReminderSteps steps, Validator validator) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.server = server;
        this.steps = steps;
        this.validator = validator;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(
            summary = "List what went to whom, latest first",
            description = "With what waits in the outbox, and what was refused and why.")
    public RestResponse<ReminderView.Log> listReminders(
            String plan,
            @QueryParam("state") @Parameter(description = "Only those in this state") Reminder.State state,
            @QueryParam("limit") @DefaultValue(Listing.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        Plan managed = managed(plan);
        int size = Listing.limit(limit);
        String wanted = "plan = ?1 and id < ?2" + (state == null ? "" : " and state = ?3") + " order by id desc";
        List<Object> values = new ArrayList<>(List.of(managed, Listing.idBefore(cursor)));
        if (state != null) {
            values.add(state);
        }
        List<Reminder> reminders = Reminder.<Reminder>find(wanted, values.toArray())
                .page(0, size + 1)
                .list();
        String next = reminders.size() > size ? Listing.cursor(reminders.get(size - 1).id) : null;
        return answers.personal(new ReminderView.Log(
                ReminderView.Sending.by(server),
                reminders.stream().limit(size).map(ReminderView::of).toList(),
                next));
    }

    @GET
    @Path("/preview")
    @RolesAllowed(MANAGER)
    @Operation(
            summary = "See what would go to whom today, in full",
            description =
                    "One mail for each person and stage. What has been sent today is not in it, nor what was said less than five days ago.")
    public RestResponse<ReminderView.Preview> previewReminders(String plan) {
        Plan managed = managed(plan);
        Situation situation = Facts.of(managed, today.day());
        return answers.personal(new ReminderView.Preview(
                today.day(),
                ReminderSetting.of(managed).switchedOn,
                ReminderView.Sending.by(server),
                steps.preview(managed, situation, caller).stream()
                        .map(ReminderView.Draft::of)
                        .toList(),
                nobody(situation)));
    }

    @POST
    @Path("/sending")
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Send now what would go out today",
            description =
                    "Puts it into the outbox, from which it goes within half a minute, and answers with it: to everybody, or to whom the request"
                            + " names. Pressed again, there is nothing left to send. Without a mail server 409.")
    public RestResponse<Listing<ReminderView>> sendReminders(String plan, SendingRequest request) {
        Plan managed = managed(plan);
        if (request != null) {
            Faults.in(request, validator).refuseIfAny();
        }
        if (!server.isSet()) {
            throw ProblemException.againstTheRules(server.whyNot());
        }
        managed.hold();
        return answers.personal(
                Listing.whole(steps.decide(managed, caller, request == null ? null : request.to()).stream()
                        .map(ReminderView::of)
                        .toList()));
    }

    private Plan managed(String plan) {
        caller.mustManage(plan);
        return Plan.seenBy(caller, plan);
    }

    private static List<ReminderView.Nobody> nobody(Situation situation) {
        Map<String, List<About>> owed = new LinkedHashMap<>();
        situation.owed().stream()
                .filter(one -> situation.contactsOf(one.partner()).isEmpty())
                .forEach(one -> owed.computeIfAbsent(one.partner(), partner -> new ArrayList<>())
                        .add(one.what()));
        return owed.entrySet().stream()
                .map(entry -> ReminderView.Nobody.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
