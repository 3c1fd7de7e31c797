package org.waymark.publication;

import static org.waymark.platform.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.waymark.history.History;
import org.waymark.plan.Plan;
import org.waymark.plan.QuarterState;
import org.waymark.platform.Answers;
import org.waymark.platform.Caller;
import org.waymark.platform.Faults;
import org.waymark.platform.ProblemException;
import org.waymark.platform.Today;
import org.waymark.progress.Quarter;

/** The manager's own words for a quarter: what the board is asked, achievements, what comes next. */
@Path("/plans/{plan}/quarters/{quarter}/words")
@Tag(name = "Quarters")
public class WordsResource {

    private final Caller caller;
    private final Answers answers;
    private final Today today;
    private final History history;
    private final Validator validator;
    private final QuarterSteps steps;
    private final FinalisedQuarters finalised;

    WordsResource(
            Caller caller,
            Answers answers,
            Today today,
            History history,
            Validator validator,
            QuarterSteps steps,
            FinalisedQuarters finalised) {
        this.caller = caller;
        this.answers = answers;
        this.today = today;
        this.history = history;
        this.validator = validator;
        this.steps = steps;
        this.finalised = finalised;
    }

    @GET
    @RolesAllowed(MANAGER)
    @Operation(
            summary = "Get the manager's words for a quarter",
            description =
                    "Each her own, or drafted from the quarter: what the board is asked from what the manager takes there (other open asks are offered beside and go into no paper), achievements from what was completed and"
                            + " what got better, what comes next from the leads' own words. Of a finalised quarter as they were frozen. The ETag"
                            + " is what a PUT sends as If-Match once she has written any.")
    public RestResponse<WordsView> getWords(String plan, Quarter quarter) {
        caller.mustManage(plan);
        Plan seen = Plan.seenBy(caller, plan);
        seen.quarterOr(quarter, today.day());
        WordsView view = view(seen, quarter);
        QuarterWords stored = QuarterWords.of(seen, quarter).orElse(null);
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, tag(quarter, stored))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PUT
    @RolesAllowed(MANAGER)
    @Transactional
    @Operation(
            summary = "Write the manager's words for a quarter",
            description =
                    "What is left out is drafted from the quarter; an empty text says that there is nothing. 422 with the type personal-data"
                            + " names words that look like personal data: mend them, or send them under confirmedWords.")
    public RestResponse<WordsView> putWords(String plan, Quarter quarter, @NotNull WordsRequest request) {
        Plan held = steps.heldPlan(plan, quarter);
        held.mustBeOpen(quarter);
        Faults.in(request, validator).refuseIfAny();
        QuarterWords stored = QuarterWords.of(held, quarter).orElse(null);
        WordsRequest before = stored == null ? null : WordsRequest.of(stored);
        WordsRequest said = request.said();
        if (said.equals(before)) {
            return answer(200, held, quarter, stored);
        }
        String present = stored == null ? null : tag(quarter, stored);
        answers.mustMatch(present, true, () -> ProblemException.changed(view(held, quarter), present));
        request.refusePersonalData(before);
        QuarterWords words = stored == null ? new QuarterWords() : stored;
        words.plan = held;
        words.quarter = quarter;
        words.carried = words.carried && Objects.equals(words.asked, request.asked());
        words.asked = request.asked();
        words.achievements = request.achievements();
        words.next = request.next();
        words.persist();
        QuarterWords.flush();
        history.typed(caller, QuarterSteps.said(held, quarter, "words written", "MANAGER"), before, said);
        return answer(before == null ? 201 : 200, held, quarter, words);
    }

    private WordsView view(Plan plan, Quarter quarter) {
        return plan.state(quarter) == QuarterState.OPEN
                ? QuarterRecords.words(plan, quarter, today.day())
                : finalised.of(Publication.latest(plan, quarter).orElseThrow()).words();
    }

    private RestResponse<WordsView> answer(int status, Plan plan, Quarter quarter, QuarterWords stored) {
        return ResponseBuilder.<WordsView>create(status)
                .entity(view(plan, quarter))
                .header(HttpHeaders.ETAG, tag(quarter, stored))
                .build();
    }

    private String tag(Quarter quarter, QuarterWords stored) {
        return answers.tagOf("w" + quarter, stored == null ? null : stored.id, stored == null ? null : stored.version);
    }
}
