package org.waymark.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.plan.Measure;
import org.waymark.plan.MeasureEntry;
import org.waymark.plan.MeasureEntry.Target;
import org.waymark.platform.PlainNumber;
import org.waymark.update.MeasureView;

/** A measure as its paragraph on paper: "GP surgeries trained (target: all by 2024; by 31 March 2024)". */
final class MeasureWords {

    private MeasureWords() {}

    static String of(MeasureEntry measure) {
        return words(measure.statement(), measure.kind(), measure.target(), measure.status(), measure.statusReason());
    }

    static String of(MeasureView measure) {
        return words(measure.statement(), measure.kind(), measure.target(), measure.status(), measure.statusReason());
    }

    private static String words(
            String statement, Measure.Kind kind, Target target, Measure.Status status, String reason) {
        List<String> beside = Stream.of(aim(kind, target), by(target), status(status, reason))
                .filter(Objects::nonNull)
                .toList();
        String said = inOneLine(statement);
        return beside.isEmpty() ? said : beside.stream().collect(Collectors.joining("; ", said + " (", ")"));
    }

    private static String aim(Measure.Kind kind, Target target) {
        String words = target == null ? null : target(kind, target);
        return words == null ? null : "target: " + words;
    }

    /** In the plan's words; where it has none, the number; null without either. */
    static String target(Measure.Kind kind, Target target) {
        if (target.words() != null) {
            return inOneLine(target.words());
        }
        return target.value() == null ? null : number(kind, target.value());
    }

    private static String number(Measure.Kind kind, BigDecimal value) {
        return PlainNumber.text(value) + (kind == Measure.Kind.PERCENT ? "%" : "");
    }

    private static String by(Target target) {
        return target == null || target.by() == null ? null : "by " + Words.day(target.by());
    }

    private static String status(Measure.Status status, String reason) {
        if (status == null || status == Measure.Status.AGREED) {
            return null;
        }
        String said = status == Measure.Status.TO_BE_CONFIRMED ? "to be confirmed" : "not collected";
        return reason == null ? said : said + ": " + inOneLine(reason);
    }

    /** It is one paragraph of several. */
    private static String inOneLine(String words) {
        return words.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
