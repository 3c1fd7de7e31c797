package org.waymark.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.waymark.plan.Measure;
import org.waymark.platform.PlainNumber;
import org.waymark.progress.Direction;
import org.waymark.update.MeasureView;
import org.waymark.update.MeasureView.ReadingView;
import org.waymark.update.Reading;

/** Figures of measures as documents write them. Nothing is computed: what stands there was given. */
final class ReadingWords {

    private ReadingWords() {}

    /** "38% (19 of 50), provisional". */
    static String of(MeasureView measure, ReadingView reading) {
        List<String> words = new ArrayList<>(List.of(figure(measure, reading)));
        if (reading.status() == Reading.Status.PROVISIONAL) {
            words.add("provisional");
        }
        if (reading.revised()) {
            words.add("revised");
        } else if (reading.entersIn() != null) {
            words.add("came late");
        }
        return String.join(", ", words);
    }

    private static String figure(MeasureView measure, ReadingView reading) {
        if (reading.status() == Reading.Status.NOT_YET) {
            return reading.expectedOn() == null ? "not yet" : "expected on " + Words.day(reading.expectedOn());
        }
        if (reading.value() == null) {
            return reading.withheld() != null ? reading.withheld() : inWords(reading.note());
        }
        String parts = reading.numerator() == null || reading.denominator() == null
                ? ""
                : " (%s of %s)"
                        .formatted(PlainNumber.text(reading.numerator()), PlainNumber.text(reading.denominator()));
        return number(measure, reading.value()) + parts;
    }

    /** Words in a figure's place: other figures follow, so they end without a full stop. */
    private static String inWords(String note) {
        return note == null ? "–" : note.strip().replaceFirst("\\.$", "");
    }

    static String number(MeasureView measure, BigDecimal value) {
        return PlainNumber.text(value) + (measure.kind() == Measure.Kind.PERCENT ? "%" : "");
    }

    /** Which way it is to go; empty where a rise is neither good nor bad. */
    static String direction(Direction direction) {
        return switch (direction) {
            case INCREASE -> "to rise";
            case DECREASE -> "to fall";
            case MAINTAIN -> "to be kept";
            case NONE -> "";
        };
    }
}
