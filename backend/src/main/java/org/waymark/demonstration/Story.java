package org.waymark.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.waymark.history.History;
import org.waymark.meeting.MeetingSteps;
import org.waymark.plan.Action;
import org.waymark.plan.Measure;
import org.waymark.plan.Partner;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.platform.ProblemException;
import org.waymark.progress.Quarter;
import org.waymark.progress.UpdateState;
import org.waymark.progress.WorkingDays;
import org.waymark.publication.FinalisedQuarters;
import org.waymark.publication.QuarterSteps;
import org.waymark.update.ConfirmationRequest;
import org.waymark.update.ContributionSteps;
import org.waymark.update.EscalationRequest;
import org.waymark.update.IndicatorSteps;
import org.waymark.update.PublicLineRequest;
import org.waymark.update.ReadingSteps;
import org.waymark.update.ReturnRequest;
import org.waymark.update.VoiceSteps;

/**
 * Plays the script through the same steps that people take, quarter by quarter, each on a day of its own: what the rules refuse of
 * people they refuse of the script. The days follow from reference and quarter, so that every load is the same.
 */
class Story {

    /** The demonstration's day; nothing in it happens later. */
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 10, 9);

    /** Where it came from when the manager enters what a meeting leads. */
    private static final String MINUTES = "minutes of the meeting";

    /** Counted from a quarter's deadline. */
    private static final int DAYS_TO_THE_BOARD = 22;

    private static final int DAYS_TO_LATE_FIGURES = 29;
    private static final int DAYS_TO_THE_PUBLIC = 36;

    private final Plan plan;
    private final Validator validator;
    private final FinalisedQuarters finalised;
    private final StoryTime time = new StoryTime();
    private final Players players;

    Story(Plan plan, Validator validator, FinalisedQuarters finalised) {
        this.plan = plan;
        this.validator = validator;
        this.finalised = finalised;
        this.players = new Players(time, validator);
    }

    void play() {
        Map<String, Map<Quarter, Script.Said>> story = Script.story();
        SortedSet<Quarter> quarters = new TreeSet<>();
        story.values().forEach(said -> quarters.addAll(said.keySet()));
        for (Quarter quarter : quarters) {
            for (String ref : story.keySet()) {
                Script.Said said = story.get(ref).get(quarter);
                if (said != null) {
                    tell(ref, quarter, () -> said(ref, quarter, said));
                    // What has been written is not needed again, and a full session makes every query slower.
                    Plan.flush();
                    Plan.getEntityManager().clear();
                }
            }
            indicators(quarter, quarter.equals(quarters.last()));
            voices(quarter);
            if (quarter.isBefore(quarters.last())) {
                finalise(quarter, quarter.next().isBefore(quarters.last()));
            }
            late(quarter, story);
            laterIndicators(quarter);
        }
        meetings();
    }

    /** When the board has met: some weeks after the deadline, and released a fortnight later. */
    private void finalise(Quarter quarter, boolean released) {
        QuarterSteps steps =
                new QuarterSteps(players.caller(Accounts.MANAGER), time, new History(time), validator, finalised);
        at(boardDay(quarter), 16, plan.key);
        tell("finalising", quarter, () -> steps.finalise(plan.key, quarter));
        if (released) {
            at(WorkingDays.onOrAfter(plan.calendar().deadline(quarter).plusDays(DAYS_TO_THE_PUBLIC)), 10, plan.key);
            tell("releasing", quarter, () -> steps.release(plan.key, quarter));
        }
        Plan.flush();
        Plan.getEntityManager().clear();
    }

    private LocalDate boardDay(Quarter quarter) {
        return WorkingDays.onOrAfter(plan.calendar().deadline(quarter).plusDays(DAYS_TO_THE_BOARD));
    }

    /** Figures and answers that came when their quarter had been finalised. */
    private void late(Quarter quarter, Map<String, Map<Quarter, Script.Said>> story) {
        story.forEach((ref, quarters) -> {
            Script.Said said = quarters.get(quarter);
            if (said != null && said.lateReadings() != null) {
                Caller lead = players.lead(
                        Action.of(Plan.byKey(plan.key).orElseThrow(), ref).accountable());
                at(plan.calendar().deadline(quarter).plusDays(DAYS_TO_LATE_FIGURES), 12, ref);
                said.lateReadings()
                        .forEach((measure, reading) ->
                                tell(ref, quarter, () -> give(lead, ref, measure, quarter, reading)));
            }
            if (said != null && said.answer() != null && said.answer().on().isAfter(boardDay(quarter))) {
                tell(ref, quarter, () -> answered(ref, quarter, said));
            }
        });
    }

    private void said(String ref, Quarter quarter, Script.Said said) {
        Action action = Action.of(Plan.byKey(plan.key).orElseThrow(), ref);
        Caller lead = players.lead(action.accountable());
        Caller manager = players.caller(Accounts.MANAGER);
        String source = lead.id().equals(manager.id()) ? MINUTES : null;
        LocalDate day = day(ref, quarter);
        contributed(action, quarter, said);
        if (said.noChange()) {
            at(day, 9, ref);
            players.steps(lead).confirm(plan.key, ref, quarter, new ConfirmationRequest(source, null));
        } else {
            at(day, 9, ref);
            players.steps(lead).save(plan.key, ref, quarter, said.request(said.sentBackFirst() == null, source));
            if (said.stateOrAccepted() == UpdateState.DRAFT) {
                return;
            }
            at(day, 10, ref);
            players.steps(lead).submit(plan.key, ref, quarter, null);
        }
        if (said.sentBackFirst() != null) {
            at(day.plusDays(1), 11, ref);
            players.decisions(manager).sendBack(plan.key, ref, quarter, new ReturnRequest(said.sentBackFirst(), null));
            at(day.plusDays(2), 9, ref);
            players.steps(lead).save(plan.key, ref, quarter, said.request(true, source));
            players.steps(lead).submit(plan.key, ref, quarter, null);
        }
        at(day.plusDays(3), 14, ref);
        if (said.stateOrAccepted() == UpdateState.RETURNED) {
            players.decisions(manager).sendBack(plan.key, ref, quarter, new ReturnRequest(said.comment(), null));
        } else if (said.stateOrAccepted() == UpdateState.ACCEPTED) {
            players.decisions(manager).accept(plan.key, ref, quarter, said.acceptance());
        }
        whatCameOfIt(ref, quarter, said);
    }

    /** The other partners' parts, on the morning of the accountable one's. */
    private void contributed(Action action, Quarter quarter, Script.Said said) {
        if (said.contributions() == null) {
            return;
        }
        said.contributions().forEach((key, part) -> {
            Partner partner = action.leads.stream()
                    .filter(lead -> lead.key.equals(key))
                    .findFirst()
                    .orElseThrow();
            boolean meets = partner.kind == Partner.Kind.MEETING;
            at(day(action.ref, quarter), 8, key);
            ContributionSteps steps = players.contributions(players.lead(partner));
            steps.save(plan.key, action.ref, quarter, key, part.request(meets ? MINUTES : null));
            if (part.state() != UpdateState.DRAFT) {
                steps.submit(plan.key, action.ref, quarter, key, null);
            }
        });
    }

    /** The public line, what went to the board, and what a meeting answered. */
    private void whatCameOfIt(String ref, Quarter quarter, Script.Said said) {
        Caller manager = players.caller(Accounts.MANAGER);
        if (said.publicLine() != null) {
            players.decisions(manager)
                    .publicLine(plan.key, ref, quarter, new PublicLineRequest(said.publicLine(), null));
        }
        if (said.escalation() != null) {
            players.asks(manager).escalate(plan.key, ref, quarter, new EscalationRequest(said.escalation(), null));
        }
        if (said.answer() != null && !said.answer().on().isAfter(boardDay(quarter))) {
            answered(ref, quarter, said);
        }
    }

    private void answered(String ref, Quarter quarter, Script.Said said) {
        at(said.answer().on(), 16, ref);
        players.asks(players.caller(Accounts.MANAGER)).answer(plan.key, ref, quarter, said.answer());
    }

    private void give(Caller lead, String ref, String measure, Quarter quarter, JsonNode reading) {
        ReadingSteps readings = players.readings(lead);
        readings.put(readings.measure(plan.key, ref, measure), quarter, Script.reading(reading));
    }

    /** What the collectors sent, and the manager's answer to it; those of the last quarter wait for her. */
    private void indicators(Quarter quarter, boolean last) {
        Script.indicators().forEach((address, byQuarter) -> {
            JsonNode said = byQuarter.get(quarter);
            if (said != null) {
                LocalDate day = day(address, quarter).plusDays(2);
                at(day.isAfter(LAST_DAY) ? LAST_DAY : day, 15, address);
                tell(address, quarter, () -> indicator(indicator(address), quarter, said, last));
            }
        });
    }

    private void indicator(Measure indicator, Quarter quarter, JsonNode said, boolean last) {
        Caller collector = players.lead(indicator.collectedBy);
        if (said.has("draft")) {
            players.indicators(collector).save(indicator, quarter, Script.reading(said));
            return;
        }
        players.readings(collector).put(indicator, quarter, Script.reading(said));
        IndicatorSteps decisions = players.indicators(players.caller(Accounts.MANAGER));
        if (said.has("sentBack")) {
            decisions.sendBack(
                    indicator, quarter, new ReturnRequest(said.get("sentBack").asText(), null));
        } else if (!last && !collector.manages(plan.key)) {
            decisions.accept(indicator, quarter);
        }
    }

    /** Figures that were put right when their quarter had been finalised. */
    private void laterIndicators(Quarter quarter) {
        Script.indicators().forEach((address, byQuarter) -> {
            JsonNode said = byQuarter.get(quarter);
            if (said != null && said.has("later")) {
                at(plan.calendar().deadline(quarter).plusDays(DAYS_TO_LATE_FIGURES), 12, address);
                tell(address, quarter, () -> indicator(indicator(address), quarter, said.get("later"), false));
            }
        });
    }

    /** By its objective and key, "2.i1". */
    private Measure indicator(String address) {
        String[] parts = address.split("\\.");
        return players.readings(players.caller(Accounts.MANAGER))
                .indicator(plan.key, Integer.parseInt(parts[0]), parts[1]);
    }

    private void meetings() {
        MeetingSteps steps = players.meetings(players.caller(Accounts.MANAGER));
        at(LAST_DAY, 16, "meetings");
        Script.meetings().forEach(meeting -> tell("meetings", meeting.quarter(), () -> steps.add(plan.key, meeting)));
    }

    /** What the survivor forum said when it met. */
    private void voices(Quarter quarter) {
        VoiceSteps steps = players.voices(players.caller(Accounts.MANAGER));
        Script.voices().getOrDefault(quarter, Map.of()).forEach((objective, voice) -> {
            at(day("voices", quarter).plusDays(3), 16, "voices");
            tell("voices", quarter, () -> steps.put(plan.key, objective, quarter, voice));
        });
    }

    /** A working day within a little over two weeks after the quarter's end, the same at every load; in the last quarter within nine. */
    private static LocalDate day(String ref, Quarter quarter) {
        int spread = Math.floorMod((ref + quarter).hashCode(), 15);
        LocalDate day = WorkingDays.onOrAfter(quarter.lastDay().plusDays(2 + spread));
        return day.plusDays(3).isAfter(LAST_DAY) ? LocalDate.of(2024, 10, 1).plusDays(Math.floorMod(spread, 4)) : day;
    }

    private void at(LocalDate day, int hour, String ref) {
        time.set(day, hour, Math.floorMod(ref.hashCode(), 60));
    }

    private static void tell(String what, Quarter quarter, Runnable step) {
        try {
            step.run();
        } catch (ProblemException refused) {
            throw new IllegalStateException(
                    "The script is refused at %s, %s: %s".formatted(what, quarter, refused.inWords()), refused);
        }
    }
}
