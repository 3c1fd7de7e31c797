package org.waymark.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.plan.Action;
import org.waymark.plan.Holds;
import org.waymark.plan.Measure;
import org.waymark.plan.Objective;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.plan.QuarterState;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.PlainNumber;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/** A reading given by itself: an indicator's, or a measure's that came apart from its update. */
@RequestScoped
public class ReadingSteps {

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final History history;
    private final Validator validator;

    public ReadingSteps(Caller caller, Answers answers, Today today, History history, Validator validator) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.history = history;
        this.validator = validator;
    }

    public Measure measure(String plan, String ref, String key) {
        Action action = Action.seenBy(caller, plan, ref);
        return withKey(Measure.of(action), key, "Action " + ref + " has no measure");
    }

    public Measure indicator(String plan, int number, String key) {
        Objective objective = Objective.of(Plan.seenBy(caller, plan), number);
        return withKey(Measure.of(objective), key, "Objective " + number + " has no indicator");
    }

    private static Measure withKey(List<Measure> measures, String key, String none) {
        return measures.stream()
                .filter(measure -> measure.key.equals(key))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(none + " \"" + key + "\"."));
    }

    RestResponse<MeasureView.ReadingView> get(Measure measure, Quarter quarter) {
        Reading reading = Reading.of(measure, quarter);
        if (reading == null || !isShown(measure, reading)) {
            throw ProblemException.notFound("There is no reading for %s.".formatted(quarter.shortTitle()));
        }
        Reading shown = reading.shownTo(caller)
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.notFound("There is no reading for %s.".formatted(quarter.shortTitle())));
        return answers.tagged(tag(shown), () -> MeasureView.ReadingView.of(shown));
    }

    /** With an update whose words are hers it is the caller's, in draft too. */
    private boolean isShown(Measure measure, Reading reading) {
        QuarterlyUpdate update = reading.update;
        boolean hers = update != null && update.isReadableBy(caller);
        return hers
                || (update == null || update.state.counted())
                        && ReadingSight.of(measure.plan, caller).shows(measure, reading);
    }

    private boolean mayRead(Measure measure, Reading reading) {
        return reading != null
                && isShown(measure, reading)
                && reading.shownTo(caller).anyMatch(reading::equals);
    }

    public RestResponse<MeasureView.ReadingView> put(Measure measure, Quarter quarter, ReadingRequest request) {
        mayGive(measure, quarter);
        boolean finalised = measure.plan.isFinalisedByNow(quarter);
        QuarterlyUpdate update = updateOf(measure, quarter);
        Reading reading = Reading.of(measure, quarter);
        mayStandByItself(reading, update, finalised);
        boolean exists = reading != null;
        Faults faults = check(measure, request);
        request.checkWhole(measure, quarter, today.day(), faults);
        faults.refuseIfAny();
        PersonalDataCheck.of("/note", request.note()).refuseUnless(request.confirmedWords());
        MeasureView.ReadingView before = exists ? MeasureView.ReadingView.of(reading) : null;
        MeasureView.ReadingView known = mayRead(measure, reading) ? before : null;
        String tag = exists ? tag(reading) : null;
        if (!exists) {
            reading = new Reading();
            reading.plan = measure.plan;
            reading.measure = measure;
            reading.quarter = quarter;
            reading.update = update;
        }
        boolean counted = reading.update == null || reading.update.state.counted();
        Reading.Was was = exists && counted ? reading.asItIs() : null;
        ReadingDraft draft = draftToSend(measure, quarter);
        boolean changed = reading.take(request) || was == null;
        if (!changed && draft == null) {
            return answer(200, reading);
        }
        answers.mustMatch(tag, true, () -> ProblemException.changed(known, tag));
        if (changed) {
            reading.receivedOn = today.day();
            reading.revisedFrom(was);
        }
        send(reading, draft, changed);
        QuarterlyUpdate cameWith = exists ? reading.update : null;
        if (finalised) {
            enterLater(reading);
        }
        reading.persist();
        QuarterlyUpdate changedBy = reading.update == null ? cameWith : reading.update;
        if (changedBy != null) {
            changedBy.touch();
        }
        Reading.flush();
        history.said(caller, said(measure, reading), before, MeasureView.ReadingView.of(reading));
        return answer(exists ? 200 : 201, reading);
    }

    /** What is typed goes with what is sent; another's stays hers. */
    private ReadingDraft draftToSend(Measure measure, Quarter quarter) {
        boolean hers = measure.action == null
                && measure.collectedBy(quarter) != null
                && caller.leads(measure.plan.key, measure.collectedBy(quarter).key);
        return hers ? ReadingDraft.of(measure, quarter) : null;
    }

    /** What is wrong with it, whether or not it is complete. */
    Faults check(Measure measure, ReadingRequest request) {
        Faults faults = Faults.in(request, validator);
        request.check(measure, "", faults);
        SavingRules.date(request.expectedOn(), "/expectedOn", faults);
        return faults;
    }

    /** An indicator's goes to the manager, as updates do; her own she accepts by giving it. */
    private void send(Reading reading, ReadingDraft draft, boolean changed) {
        boolean stands = !changed && reading.state == UpdateState.ACCEPTED;
        if (reading.measure.objective != null) {
            reading.state = stands || caller.manages(reading.plan.key) ? UpdateState.ACCEPTED : UpdateState.SUBMITTED;
        }
        if (draft != null) {
            draft.delete();
        }
    }

    void mayGive(Measure measure, Quarter quarter) {
        String plan = measure.plan.key;
        boolean partner = measure.action != null && measure.action.isLedBy(caller, quarter);
        boolean collector =
                measure.collectedBy(quarter) != null && caller.leads(plan, measure.collectedBy(quarter).key);
        if (!partner && !collector && !caller.manages(plan)) {
            throw ProblemException.forbidden(
                    "Only whoever collects this measure, the action's partners and the manager give its readings.");
        }
        if (measure.action == null) {
            measure.objective.hold();
        } else {
            Holds.of(measure.action).run();
        }
        measure.plan.quarterOr(quarter, today.day());
        if (quarter.firstDay().isAfter(today.day())) {
            throw ProblemException.againstTheRules(
                    "%s has not begun: give its readings from %s.".formatted(quarter.shortTitle(), quarter.firstDay()));
        }
    }

    /** 409 while it belongs into a draft; where the quarter is finalised nobody finishes one any more. */
    private static void mayStandByItself(Reading present, QuarterlyUpdate update, boolean finalised) {
        if (finalised) {
            return;
        }
        boolean contributed = present != null && present.contribution != null;
        if (contributed && (update == null || update.state != UpdateState.ACCEPTED)) {
            throw ProblemException.againstTheRules(
                    "It came with the contribution of %s: recall that, and change it there."
                            .formatted(present.contribution.partner.name));
        }
        if (update != null && !update.state.counted()) {
            throw ProblemException.againstTheRules("The quarter's update is still a draft: give the reading in it.");
        }
    }

    /** A figure may come when its quarter is finalised: it enters the next open one; a draft that was never sent holds it back no more. */
    static void enterLater(Reading reading) {
        Quarter next = reading.quarter.next();
        while (reading.plan.state(next) != QuarterState.OPEN) {
            next = next.next();
        }
        reading.entersIn = next;
        boolean neverSent = reading.update == null || !reading.update.state.counted();
        if (neverSent) {
            reading.update = null;
            reading.contribution = null;
        }
    }

    private static QuarterlyUpdate updateOf(Measure measure, Quarter quarter) {
        return measure.action == null
                ? null
                : QuarterlyUpdate.of(measure.action, quarter).orElse(null);
    }

    private History.Said said(Measure measure, Reading reading) {
        Quarter quarter = reading.quarter;
        String address = measure.action == null
                ? "objectives/%d/indicators/%s/readings/%s".formatted(measure.objective.number, measure.key, quarter)
                : "actions/%s/measures/%s/readings/%s".formatted(measure.action.ref, measure.key, quarter);
        Partner collector = measure.collectedBy(quarter);
        List<String> collectors = collector == null ? List.of() : List.of(collector.key);
        List<String> partners = measure.action == null ? collectors : measure.action.partnerKeys(quarter);
        String ref = measure.action == null ? null : measure.action.ref;
        boolean restricted = measure.action == null
                ? reading.state == UpdateState.SUBMITTED
                : isForFew(measure.action, reading.update);
        return new History.Said(
                measure.plan.key, ref, partners, address, "reading given", restricted ? "MANAGER" : "PLAN", null);
    }

    private static boolean isForFew(Action action, QuarterlyUpdate update) {
        return action.isRestricted()
                || update != null && (update.isRestricted() || update.state == UpdateState.SUBMITTED);
    }

    RestResponse<MeasureView.ReadingView> answer(int status, Reading reading) {
        return ResponseBuilder.<MeasureView.ReadingView>create(status)
                .entity(MeasureView.ReadingView.of(reading))
                .header(HttpHeaders.ETAG, tag(reading))
                .build();
    }

    String tag(Reading reading) {
        return answers.tagOf(
                "r" + reading.quarter,
                reading.measure.id,
                written(reading.value),
                written(reading.numerator),
                written(reading.denominator),
                reading.status(),
                reading.expectedOn,
                reading.note,
                reading.revised,
                reading.entersIn,
                reading.receivedOn,
                reading.state);
    }

    private static String written(BigDecimal number) {
        return number == null ? null : PlainNumber.text(number);
    }
}
