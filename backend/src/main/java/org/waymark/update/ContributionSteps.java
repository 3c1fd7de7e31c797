package org.waymark.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.plan.Action;
import org.waymark.plan.Measure;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;

/**
 * The steps of a contribution's life, each within the caller's transaction: saved, sent, recalled by its own partner or by the manager for
 * it. What is wrong or missing says {@link ContributionRules}. Its version is its own, so that nobody who types in the update is disturbed.
 */
@RequestScoped
public class ContributionSteps {

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final History history;
    private final Validator validator;
    private final UpdateWriting writing;

    public ContributionSteps(Caller caller, Answers answers, Today today, History history, Validator validator) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.history = history;
        this.validator = validator;
        this.writing = new UpdateWriting(caller, answers, today, history);
    }

    public RestResponse<ContributionView> save(
            String plan, String ref, Quarter quarter, String partner, ContributionRequest request) {
        Contribution contribution = toWriteTo(plan, ref, quarter, partner);
        boolean begun = contribution.isPersistent();
        if (!begun) {
            answers.mustMatch(() -> null, false, () -> ProblemException.changed(null, null));
        }
        contribution.mustBeDraft("changed");
        ContributionRules.wrong(request, Measure.of(contribution.action), validator)
                .refuseIfAny();
        ContributionRequest before = begun ? ContributionRequest.of(contribution) : null;
        if (begun && same(before, request)) {
            return answer(200, contribution);
        }
        matches(contribution, begun, true);
        contribution.take(request, caller, today.instant());
        contribution.persist();
        Contribution.flush();
        history.typed(caller, said(contribution, "contribution saved"), before, request);
        return answer(begun ? 200 : 201, contribution);
    }

    public RestResponse<ContributionView> submit(
            String plan, String ref, Quarter quarter, String partner, SubmissionRequest request) {
        Contribution contribution = present(toWriteTo(plan, ref, quarter, partner));
        matches(contribution, true, false);
        contribution.mustBeDraft("sent");
        List<Measure> measures = Measure.of(contribution.action);
        ContributionRules.missing(contribution, measures, caller, today.day()).refuseIfAny();
        PersonalDataCheck.of(contribution).refuseUnless(SubmissionRequest.confirmed(request));
        Readings.give(contribution, measures, today.day());
        contribution.submit(caller, today.instant());
        return done(contribution, "contribution sent");
    }

    /** SUBMITTED → DRAFT, and its readings with it: by anybody who speaks for the partner, or by whoever sent it. */
    public RestResponse<ContributionView> recall(String plan, String ref, Quarter quarter, String partner) {
        Contribution contribution = present(toWriteTo(plan, ref, quarter, partner));
        matches(contribution, true, false);
        if (!contribution.isOf(caller) && !caller.id().equals(contribution.sentById)) {
            throw ProblemException.forbidden(
                    "Only %s, or who sent it, can recall it.".formatted(contribution.partner.name));
        }
        if (!contribution.isSent()) {
            throw ProblemException.againstTheRules("The contribution is a draft: there is nothing to recall.");
        }
        Reading.delete("contribution", contribution);
        contribution.state = UpdateState.DRAFT;
        return done(contribution, "contribution recalled");
    }

    ContributionView view(Contribution contribution, QuarterlyUpdate update) {
        return ContributionView.of(contribution, update, tag(contribution, update), caller);
    }

    String tag(Contribution contribution, QuarterlyUpdate update) {
        boolean settled = update != null && update.state == UpdateState.ACCEPTED;
        return answers.tagOf(
                "c" + contribution.version, contribution.id, settled, contribution.isReadableBy(caller, update));
    }

    /** Those beside the updates that the caller may know of; one query. */
    Map<Contribution.Beside, List<ContributionView>> views(Plan plan, List<QuarterlyUpdate> updates) {
        return views(plan, updates.stream().map(update -> update.quarter).collect(Collectors.toSet()), updates);
    }

    /** Those of whole quarters that the caller may know of, beside an update or before it; one query. */
    Map<Contribution.Beside, List<ContributionView>> views(
            Plan plan, Set<Quarter> quarters, List<QuarterlyUpdate> updates) {
        Map<Contribution.Beside, QuarterlyUpdate> present =
                updates.stream().collect(Collectors.toMap(Contribution.Beside::of, update -> update));
        return Contribution.of(plan, quarters).stream()
                .filter(one -> one.isKnownTo(caller, present.get(one.beside())))
                .collect(Collectors.groupingBy(
                        Contribution::beside,
                        Collectors.mapping(one -> view(one, present.get(one.beside())), Collectors.toList())));
    }

    /** The contribution, or an empty one, of a partner of the action that is not the accountable one; its action is held. */
    private Contribution toWriteTo(String plan, String ref, Quarter quarter, String key) {
        Action action = writing.toTakePartIn(plan, ref, quarter);
        Partner partner = partner(action, key, quarter);
        if (!caller.leads(plan, key) && !caller.manages(plan)) {
            throw ProblemException.forbidden(
                    "Only %s and the manager write this contribution.".formatted(partner.name));
        }
        if (partner.equals(action.accountable(quarter))) {
            throw ProblemException.againstTheRules(
                    "%s is accountable for the action: its words and figures go into the update itself."
                            .formatted(partner.name));
        }
        Contribution.mustBeOpen(QuarterlyUpdate.of(action, quarter).orElse(null));
        return Contribution.of(action, quarter, partner).orElseGet(() -> Contribution.draft(action, quarter, partner));
    }

    static Partner partner(Action action, String key, Quarter quarter) {
        return action.leads(quarter).stream()
                .filter(lead -> lead.key.equals(key))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.notFound("\"%s\" is no partner of action %s.".formatted(key, action.ref)));
    }

    private static Contribution present(Contribution contribution) {
        if (!contribution.isPersistent()) {
            throw ProblemException.notFound("%s has said nothing of action %s in %s yet."
                    .formatted(contribution.partner.name, contribution.action.ref, contribution.quarter.shortTitle()));
        }
        return contribution;
    }

    private static boolean same(ContributionRequest one, ContributionRequest other) {
        return org.waymark.platform.JsonColumn.write(one).equals(org.waymark.platform.JsonColumn.write(other));
    }

    private static QuarterlyUpdate update(Contribution contribution) {
        return QuarterlyUpdate.of(contribution.action, contribution.quarter).orElse(null);
    }

    private void matches(Contribution contribution, boolean exists, boolean required) {
        QuarterlyUpdate update = update(contribution);
        answers.mustMatch(
                exists ? tag(contribution, update) : null,
                required,
                () -> ProblemException.changed(
                        exists ? view(contribution, update) : null, exists ? tag(contribution, update) : null));
    }

    private RestResponse<ContributionView> done(Contribution contribution, String operation) {
        Contribution.flush();
        history.said(caller, said(contribution, operation), null, ContributionRequest.of(contribution));
        return answer(200, contribution);
    }

    private RestResponse<ContributionView> answer(int status, Contribution contribution) {
        ContributionView view = view(contribution, update(contribution));
        return ResponseBuilder.<ContributionView>create(status)
                .entity(view)
                .header(HttpHeaders.ETAG, view.tag())
                .build();
    }

    /** A draft is its partner's; what was sent is for the action's partners and the manager. */
    private static History.Said said(Contribution contribution, String operation) {
        Action action = contribution.action;
        boolean sent = contribution.isSent();
        return new History.Said(
                action.plan.key,
                action.ref,
                sent ? action.partnerKeys(contribution.quarter) : List.of(contribution.partner.key),
                contribution.address(),
                operation,
                sent ? "MANAGER" : "PARTNERS",
                contribution.onBehalf ? contribution.partner.name : null);
    }
}
