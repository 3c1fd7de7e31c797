package org.waymark.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.plan.Measure;
import org.waymark.plan.MeasureEntry;
import org.waymark.progress.Direction;
import org.waymark.progress.Period;
import org.waymark.progress.Quarter;
import org.waymark.update.MeasureView;
import org.waymark.update.MeasureView.ReadingView;
import org.waymark.update.Reading;

/** Tables of figures, to withhold from. */
final class FigureTables {

    static final Quarter Q1 = Quarter.of("2024-25-Q1");

    private FigureTables() {}

    static String shown(ReadingView reading) {
        return reading.withheld() == null ? reading.value().toPlainString() : reading.withheld();
    }

    static MeasureView people(int... values) {
        return measure(Measure.Kind.COUNT, true, false, counts(values));
    }

    static MeasureView percent(boolean people, ReadingView reading) {
        return measure(Measure.Kind.PERCENT, people, false, List.of(reading));
    }

    static List<ReadingView> counts(int... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> reading(Q1.plus(i), BigDecimal.valueOf(values[i]), null, null))
                .toList();
    }

    static ReadingView part(String value, String numerator, String denominator) {
        return reading(
                Q1,
                new BigDecimal(value),
                numerator == null ? null : new BigDecimal(numerator),
                denominator == null ? null : new BigDecimal(denominator));
    }

    static ReadingView reading(Quarter quarter, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        return actual(quarter, value, numerator, denominator, null);
    }

    static ReadingView noted(int value, String note) {
        return actual(Q1.plus(value), BigDecimal.valueOf(value), null, null, note);
    }

    private static ReadingView actual(
            Quarter quarter, BigDecimal value, BigDecimal numerator, BigDecimal denominator, String note) {
        return new ReadingView(
                quarter, value, numerator, denominator, Reading.Status.ACTUAL, null, note, false, false, null, null);
    }

    static MeasureView measure(Measure.Kind kind, boolean people, boolean sensitive, List<ReadingView> readings) {
        return measure(kind, people, sensitive, readings, Period.QUARTER, null);
    }

    static MeasureView withPeriod(MeasureView measure, Period period) {
        return measure(measure.kind(), measure.countsPeople(), measure.sensitive(), measure.readings(), period, null);
    }

    static MeasureView withBaseline(MeasureView measure, String value) {
        return measure(
                measure.kind(),
                measure.countsPeople(),
                measure.sensitive(),
                measure.readings(),
                measure.period(),
                new MeasureEntry.Baseline(new BigDecimal(value), null, null));
    }

    private static MeasureView measure(
            Measure.Kind kind,
            boolean people,
            boolean sensitive,
            List<ReadingView> readings,
            Period period,
            MeasureEntry.Baseline baseline) {
        return new MeasureView(
                "m",
                "1.1",
                null,
                "People helped",
                kind,
                Direction.INCREASE,
                period,
                Measure.Status.AGREED,
                null,
                null,
                baseline,
                null,
                null,
                null,
                null,
                people,
                sensitive,
                readings);
    }
}
