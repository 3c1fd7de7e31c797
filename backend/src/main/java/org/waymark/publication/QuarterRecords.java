package org.waymark.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.plan.Measure;
import org.waymark.plan.Plan;
import org.waymark.platform.Caller;
import org.waymark.progress.Quarter;
import org.waymark.publication.QuarterRecord.ObjectiveRecord;
import org.waymark.publication.QuarterRecord.PlanHead;
import org.waymark.update.ActionView;
import org.waymark.update.Asks;
import org.waymark.update.Contribution;
import org.waymark.update.EvidenceFile;
import org.waymark.update.MeasureView;
import org.waymark.update.ProgressInWords;
import org.waymark.update.ProgressView;
import org.waymark.update.QuarterlyUpdate;
import org.waymark.update.Reading;
import org.waymark.update.ReadingSight;
import org.waymark.update.TrendPoint;
import org.waymark.update.UpdateDigest;

/** Makes a quarter's record from what is there now: a fixed number of queries, however many actions there are. */
public final class QuarterRecords {

    private static final String COUNTED = """
            from QuarterlyUpdate u join fetch u.action where u.plan = ?1 and u.quarter = ?2
                and u.state in (org.waymark.progress.UpdateState.SUBMITTED, org.waymark.progress.UpdateState.ACCEPTED)""";

    private final Plan plan;
    private final Quarter quarter;
    private final LocalDate today;
    private final Caller reader;
    private final ProgressInWords told;
    private final List<UpdateRecord> updates;
    private final ReadingSight sight;
    private final Map<Object, List<Measure>> measures;
    /** By their measure. */
    private final Map<Long, List<Reading>> readings;

    /** @param reader whose sight it is made with */
    private QuarterRecords(Plan plan, Quarter quarter, LocalDate today, Caller reader) {
        this.plan = plan;
        this.quarter = quarter;
        this.today = today;
        this.reader = reader;
        this.sight = ReadingSight.of(plan, reader);
        this.told = ProgressInWords.of(plan, quarter, today, reader);
        this.updates = updates();
        this.measures = Measure.of(plan).stream()
                .collect(Collectors.groupingBy(
                        measure -> measure.action == null ? measure.objective.number : measure.action.ref));
        this.readings = Reading.shown(Reading.counted(plan), reader).stream()
                .filter(reading -> !reading.quarter.isAfter(quarter))
                .collect(Collectors.groupingBy(reading -> reading.measure.id));
    }

    /**
     * A live draft of a paper, which is handed on: whoever makes it, it holds no words but those that all may read.
     *
     * @param outward as far as it may leave the partnership
     * @param trend the trend of the quarters before, as far as they are finalised
     */
    public static QuarterRecord paper(
            Plan plan,
            Quarter quarter,
            LocalDate today,
            Caller maker,
            boolean outward,
            Map<Quarter, TrendPoint> trend) {
        QuarterRecords known = new QuarterRecords(plan, quarter, today, ProgressInWords.anybody(plan));
        QuarterRecord record = known.record(null, null, maker.manages(plan.key) ? known.words() : null, trend);
        return outward ? Outward.of(record) : record;
    }

    /**
     * What is to be frozen.
     *
     * @param frozen the trend of the quarters before
     */
    static QuarterRecord finalised(
            Plan plan,
            Quarter quarter,
            LocalDate today,
            int revision,
            String previousDigest,
            Map<Quarter, TrendPoint> frozen) {
        QuarterRecords known = new QuarterRecords(plan, quarter, today, ProgressInWords.anybody(plan));
        return known.record(revision, previousDigest, known.words(), frozen);
    }

    /** The manager's words for an open quarter: hers, drafts where she has written none, and what she may take to the board. */
    static WordsView words(Plan plan, Quarter quarter, LocalDate today) {
        QuarterRecords known = new QuarterRecords(plan, quarter, today, ProgressInWords.anybody(plan));
        return known.words().offering(known.drafted());
    }

    private WordsDraft drafted() {
        return WordsDraft.of(quarter, told.actions(), updates, told.progress().movement());
    }

    private WordsView words() {
        return WordsView.of(QuarterWords.of(plan, quarter).orElse(null), drafted());
    }

    private QuarterRecord record(
            Integer revision, String previousDigest, WordsView words, Map<Quarter, TrendPoint> frozen) {
        ProgressView progress =
                revision == null ? told.progress() : told.progress().finalised(revision);
        Map<Quarter, TrendPoint> trend = new TreeMap<>(frozen);
        trend.keySet().removeIf(other -> !other.isBefore(quarter));
        return new QuarterRecord(
                QuarterRecord.FORMAT,
                PlanHead.of(plan),
                quarter,
                quarter.title(),
                quarter.firstDay(),
                quarter.lastDay(),
                plan.calendar().deadline(quarter),
                revision,
                revision == null ? null : today,
                previousDigest,
                null,
                words,
                progress,
                told.actions().stream().map(this::withReadings).toList(),
                updates,
                told.responses(),
                objectives(),
                new TreeMap<>(told.focuses()),
                Stream.concat(trend.values().stream(), Stream.of(TrendPoint.of(progress)))
                        .toList(),
                Asks.decided(plan, quarter, today, reader),
                Withdrawal.of(plan, progress.movement(), told),
                null);
    }

    /** With its measures and their readings up to the quarter, and nobody's name. */
    private ActionView withReadings(ActionView action) {
        UpdateDigest words = action.update();
        return action.with(views(action.ref()), words == null ? null : words.unnamed());
    }

    /** Of what is restricted nothing but its rating is anybody's. */
    private List<MeasureView> views(Object owner) {
        return measures.getOrDefault(owner, List.of()).stream()
                .map(measure -> MeasureView.of(measure, readings.getOrDefault(measure.id, List.of()), sight, quarter))
                .toList();
    }

    private List<ObjectiveRecord> objectives() {
        return told.progress().objectives().stream()
                .map(tally -> new ObjectiveRecord(tally.objective(), tally.title(), views(tally.objective())))
                .toList();
    }

    private List<UpdateRecord> updates() {
        Map<String, String> names = plan.partnerNames();
        UnaryOperator<String> named = key -> names.getOrDefault(key, key);
        Map<Long, List<Contribution>> beside = Contribution.of(plan, Set.of(quarter)).stream()
                .collect(Collectors.groupingBy(contribution -> contribution.action.id));
        Map<Long, List<EvidenceFile>> files =
                EvidenceFile.of(plan, quarter).stream().collect(Collectors.groupingBy(file -> file.action.id));
        return QuarterlyUpdate.<QuarterlyUpdate>list(COUNTED, plan, quarter).stream()
                .filter(update -> update.action.countsIn(quarter))
                .sorted((a, b) -> a.action.objective.number == b.action.objective.number
                        ? Integer.compare(a.action.position, b.action.position)
                        : Integer.compare(a.action.objective.number, b.action.objective.number))
                .map(update -> UpdateRecord.of(
                        update,
                        named,
                        update.isOpenTo(reader),
                        parts(update, beside.getOrDefault(update.action.id, List.of())),
                        files(update, files.getOrDefault(update.action.id, List.of()), beside)))
                .toList();
    }

    private List<EvidenceFile> files(
            QuarterlyUpdate update, List<EvidenceFile> files, Map<Long, List<Contribution>> beside) {
        List<Contribution> parts = beside.getOrDefault(update.action.id, List.of());
        return files.stream()
                .filter(file -> file.isReadableBy(reader, update, parts))
                .toList();
    }

    private List<UpdateRecord.Part> parts(QuarterlyUpdate update, List<Contribution> beside) {
        return beside.stream()
                .filter(contribution -> contribution.isReadableBy(reader, update))
                .map(contribution ->
                        new UpdateRecord.Part(contribution.partner.name, contribution.words, contribution.evidence()))
                .toList();
    }
}
