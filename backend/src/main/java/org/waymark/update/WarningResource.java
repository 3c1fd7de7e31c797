package org.waymark.update;

import static org.waymark.platform.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.waymark.history.History;
import org.waymark.plan.Action;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.EarlyWarning;
import org.waymark.progress.Quarter;

/** A warning that a manager sets aside for its quarter: from then on it is in no list but hers. */
@Path("/plans/{plan}/actions/{ref}/warnings/{quarter}/{rule}/set-aside")
@Tag(name = "Progress")
public class WarningResource {

    private final Caller caller;
    private final Today today;
    private final History history;
    private final Validator validator;
    private final UpdateWriting writing;

    WarningResource(Caller caller, Answers answers, Today today, History history, Validator validator) {
        this.caller = caller;
        this.today = today;
        this.history = history;
        this.validator = validator;
        this.writing = new UpdateWriting(caller, answers, today, history);
    }

    @POST
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Set a warning aside for its quarter, or put the reason right",
            description =
                    "It is left out of progress, lists and summaries of that quarter, and stands in the manager's list of those set aside. The"
                            + " same warning of another quarter is another one.")
    public WarningView setWarningAside(
            String plan, String ref, Quarter quarter, EarlyWarning.Rule rule, @NotNull SetAsideRequest request) {
        Action action = open(plan, ref, quarter);
        SetAside present = SetAside.of(action, quarter, rule).orElse(null);
        EarlyWarning warning = present == null ? standing(action, quarter, rule) : null;
        Faults.in(request, validator).refuseIfAny();
        PersonalDataCheck.of("/reason", request.reason()).refuseUnless(request.confirmedWords());
        if (present != null && present.reason.equals(request.reason())) {
            return WarningView.of(present);
        }
        WarningView before = present == null ? null : WarningView.of(present);
        SetAside aside = present == null ? SetAside.of(action, quarter, warning) : present;
        aside.because(request.reason(), caller, today.instant());
        aside.persist();
        SetAside.flush();
        WarningView view = WarningView.of(aside);
        history.said(caller, said(action, quarter, rule, "warning set aside"), before, view);
        return view;
    }

    @DELETE
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(summary = "Put a warning that was set aside back into the lists")
    public WarningView putWarningBack(String plan, String ref, Quarter quarter, EarlyWarning.Rule rule) {
        Action action = open(plan, ref, quarter);
        SetAside aside = SetAside.of(action, quarter, rule)
                .orElseThrow(() -> ProblemException.notFound("This warning has not been set aside."));
        WarningView before = WarningView.of(aside);
        aside.delete();
        SetAside.flush();
        history.said(caller, said(action, quarter, rule, "warning put back"), before, null);
        return before.standing();
    }

    /** The action, held, if the caller manages the plan and the quarter is an open one of its. */
    private Action open(String plan, String ref, Quarter quarter) {
        Action action = writing.toRecordFor(plan, ref);
        action.plan.quarterOr(quarter, today.day());
        action.plan.mustBeOpen(quarter);
        return action;
    }

    private EarlyWarning standing(Action action, Quarter quarter, EarlyWarning.Rule rule) {
        return Figures.watchedBy(caller, action.plan).warnings(quarter, today.day()).stream()
                .filter(warning -> warning.ref().equals(action.ref) && warning.rule() == rule)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no such warning about action %s in %s.".formatted(action.ref, quarter.shortTitle())));
    }

    /** The reason is for managers alone. */
    private static History.Said said(Action action, Quarter quarter, EarlyWarning.Rule rule, String operation) {
        String subject = "actions/%s/warnings/%s/%s".formatted(action.ref, quarter, rule);
        return new History.Said(action.plan.key, action.ref, List.of(), subject, operation, "MANAGER", null);
    }
}
