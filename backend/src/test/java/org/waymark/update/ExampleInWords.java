package org.waymark.update;

import static org.waymark.progress.Rating.AMBER;
import static org.waymark.progress.Rating.BLUE;
import static org.waymark.progress.Rating.GREEN;
import static org.waymark.progress.Rating.RED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.plan.Action;
import org.waymark.plan.Objective;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.progress.EarlyWarning;
import org.waymark.progress.Frequency;
import org.waymark.progress.Position;
import org.waymark.progress.Quarter;
import org.waymark.progress.Rating;
import org.waymark.progress.Report;
import org.waymark.progress.TrackedAction;
import org.waymark.progress.UpdateState;

/** A small plan in words, for tests of documents: its figures come from the rules, its words are put together without a database. */
public final class ExampleInWords {

    public static final Quarter QUARTER = Quarter.of("2024-25-Q2");
    public static final LocalDate TODAY = LocalDate.of(2024, 10, 10);

    private final Plan plan = new Plan();
    private final List<Action> actions = new ArrayList<>();
    private final Map<String, List<Report>> reports = new HashMap<>();
    private final Map<String, UpdateDigest> words = new HashMap<>();

    /** Eight actions in scope and one withdrawn, so that three of eight (38%) need attention and the bands make 101. */
    public ExampleInWords() {
        plan.key = "example";
        plan.title = "Example Borough delivery action plan";
        plan.shortTitle = "Example plan";
        plan.demonstration = true;
        plan.firstQuarter = Quarter.of("2023-24-Q1");
        plan.lastQuarter = Quarter.of("2024-25-Q4");
        Objective prevention = objective(1, "Prevention & early help");
        action(prevention, 1, "Mental health", reports("2023-24-Q3", RED, RED, RED, RED));
        action(prevention, 2, "Schools", reports("2024-25-Q1", AMBER));
        action(prevention, 3, "Training", reports("2024-25-Q1", GREEN, GREEN));
        action(prevention, 4, "Website", reports("2024-25-Q1", BLUE));
        action(prevention, 5, "Strategy", List.of()).start = Quarter.of("2024-25-Q4");
        Objective support = objective(2, "=Support");
        action(support, 1, "Homicide reviews", reports("2024-25-Q1", AMBER, RED));
        action(support, 2, "Housing", reports("2024-25-Q1", GREEN));
        action(support, 3, "Interpreters", List.of());
        action(objective(3, "Nothing left"), 1, "Old helpline", reports("2024-25-Q1", GREEN)).withdrawn = QUARTER;
        say();
    }

    /** What the leads of the three that need attention said; 2.1 is restricted. */
    private void say() {
        words.put(
                "1.1",
                new UpdateDigest(
                        QUARTER,
                        UpdateState.ACCEPTED,
                        RED,
                        "Both posts were advertised again.",
                        null,
                        new AskView(
                                "Two posts are unfilled.",
                                "group",
                                "VAWG Delivery Group",
                                "Agree interim funding",
                                LocalDate.of(2024, 11, 14)),
                        null,
                        null,
                        null,
                        false));
        words.put(
                "1.2",
                new UpdateDigest(
                        QUARTER.previous(),
                        UpdateState.ACCEPTED,
                        AMBER,
                        "Six schools <done>,\nsix & two to go.",
                        null,
                        null,
                        "Exam season is near",
                        new UpdateRequest.Recovery("Half-day version", LocalDate.of(2024, 12, 20)),
                        null,
                        false));
        words.put("2.1", UpdateDigest.hidden(QUARTER, UpdateState.ACCEPTED, RED));
    }

    /** The plan itself, for a test to change before it is told. */
    public Plan plan() {
        return plan;
    }

    public ProgressInWords told() {
        return told(QUARTER);
    }

    /** As at a quarter. The words stay those of {@link #QUARTER}. */
    public ProgressInWords told(Quarter quarter) {
        List<TrackedAction> tracked = actions.stream()
                .map(action -> action.tracked(reports.get(action.ref)))
                .toList();
        return new ProgressInWords(
                ProgressView.of(
                        new Figures(plan, actions, tracked),
                        actions.stream()
                                .map(action -> action.objective)
                                .distinct()
                                .toList(),
                        quarter,
                        TODAY),
                IntStream.range(0, actions.size())
                        .filter(i -> tracked.get(i).inScope(quarter))
                        .mapToObj(i -> view(actions.get(i), tracked.get(i), quarter))
                        .toList(),
                List.of(
                        response(
                                "Housing",
                                outstanding("2.2", PartnerResponse.State.RETURNED),
                                outstanding("2.3", PartnerResponse.State.DRAFT)),
                        response("Schools", outstanding("1.2", PartnerResponse.State.TO_DO)),
                        response("Police")),
                actions.stream().collect(Collectors.toMap(action -> action.ref, action -> action.focus)));
    }

    private static Objective objective(int number, String title) {
        Objective objective = new Objective();
        objective.number = number;
        objective.title = title;
        return objective;
    }

    private Action action(Objective objective, int position, String focus, List<Report> given) {
        Action action = new Action();
        action.plan = plan;
        action.objective = objective;
        action.ref = objective.number + "." + position;
        action.focus = focus;
        action.frequency = Frequency.QUARTERLY;
        action.leads = List.of(partner("Housing"), partner("Police"));
        actions.add(action);
        reports.put(action.ref, given);
        return action;
    }

    private static Partner partner(String name) {
        Partner partner = new Partner();
        partner.key = name.toLowerCase(Locale.UK);
        partner.name = name;
        return partner;
    }

    /** One for each quarter from the first on. */
    private static List<Report> reports(String first, Rating... ratings) {
        return IntStream.range(0, ratings.length)
                .mapToObj(i -> new Report(Quarter.of(first).plus(i), ratings[i], UpdateState.ACCEPTED))
                .toList();
    }

    private ActionView view(Action action, TrackedAction rules, Quarter quarter) {
        List<WarningView> warnings = EarlyWarning.in(quarter, List.of(rules), plan.calendar(), TODAY).stream()
                .map(WarningView::of)
                .toList();
        return new ActionView(
                action.ref,
                null,
                action.objective.number,
                action.focus,
                "",
                null,
                ActionView.leads(action, quarter),
                null,
                action.frequency,
                null,
                action.start,
                null,
                action.withdrawn,
                null,
                null,
                0,
                false,
                List.of(),
                List.of(),
                quarter,
                ActionView.PositionView.of(Position.asAt(quarter, rules), action),
                rules.dueIn(quarter),
                false,
                words.get(action.ref),
                List.of(),
                warnings,
                false,
                false,
                false,
                null,
                null,
                rules.isSentBack(quarter));
    }

    private static PartnerResponse.Outstanding outstanding(String ref, PartnerResponse.State state) {
        return new PartnerResponse.Outstanding(ref, "Action " + ref, state, false);
    }

    private static PartnerResponse response(String partner, PartnerResponse.Outstanding... outstanding) {
        return new PartnerResponse(
                new PartnerRef(partner.toLowerCase(Locale.UK), partner, null),
                List.of(),
                List.of(),
                List.of(outstanding));
    }
}
