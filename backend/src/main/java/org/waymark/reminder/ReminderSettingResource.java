package org.waymark.reminder;

import static org.waymark.platform.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;

/** Whether a plan's reminders go out by themselves, every morning. */
@Path("/plans/{plan}/reminders/setting")
@Tag(name = "Reminders")
public class ReminderSettingResource {

    @Schema(description = "Whether reminders go out by themselves")
    public record ReminderSettingRequest(
            @NotNull(message = "Say whether reminders go out: true or false")
            Boolean on) {}

    @Schema(name = "ReminderSetting")
    public record SettingView(boolean on, @NotNull ReminderView.Sending sending) {}

    /** What is kept of a change. */
    record Change(boolean on) {}

    private final Caller caller;
    private final Answers answers;
    private final History history;
    private final Validator validator;
    private final MailServer server;

    ReminderSettingResource(Caller caller, Answers answers, History history, Validator validator, MailServer server) {
        this.caller = caller;
        this.answers = answers;
        this.history = history;
        this.validator = validator;
        this.server = server;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(
            summary = "Get whether reminders go out by themselves",
            description = "Off until a manager switches them on. Its ETag is what a PUT sends as If-Match.")
    public RestResponse<SettingView> getReminderSetting(String plan) {
        caller.mustManage(plan);
        SettingView view = view(ReminderSetting.of(Plan.seenBy(caller, plan)));
        return answers.tagged(tag(view), () -> view);
    }

    @PUT
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Switch reminders on or off",
            description = "On, they are decided on every morning. Off, a manager can still send what is due.")
    public RestResponse<SettingView> putReminderSetting(String plan, @NotNull ReminderSettingRequest request) {
        caller.mustManage(plan);
        Plan held = Plan.seenBy(caller, plan);
        held.hold();
        Faults.in(request, validator).refuseIfAny();
        ReminderSetting setting = ReminderSetting.of(held);
        SettingView before = view(setting);
        if (setting.switchedOn != request.on()) {
            answers.mustMatch(tag(before), true, () -> ProblemException.changed(before, tag(before)));
            setting.switchedOn = request.on();
            setting.persist();
            ReminderSetting.flush();
            String what = request.on() ? "reminders switched on" : "reminders switched off";
            history.said(caller, ReminderSteps.said(held, what), new Change(before.on()), new Change(request.on()));
        }
        SettingView view = view(setting);
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, tag(view)).build();
    }

    private SettingView view(ReminderSetting setting) {
        return new SettingView(setting.switchedOn, ReminderView.Sending.by(server));
    }

    private String tag(SettingView view) {
        return answers.tagOf("reminders", view.on(), view.sending().able());
    }
}
