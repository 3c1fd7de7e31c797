package org.waymark.document;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.waymark.document.paper.WordPaper;
import org.waymark.plan.Plan;
import org.waymark.progress.Quarter;
import org.waymark.publication.QuarterRecord;
import org.waymark.publication.QuarterRecord.ObjectiveRecord;
import org.waymark.publication.QuarterRecord.PlanHead;
import org.waymark.publication.Withdrawal;
import org.waymark.publication.WordsView;
import org.waymark.publication.WordsView.Said;
import org.waymark.testing.ReadWord;
import org.waymark.update.Asks;
import org.waymark.update.ExampleInWords;
import org.waymark.update.ProgressInWords;
import org.waymark.update.TrendPoint;

/** The small plan in words as a summary, for each of its readers. What a test changes, it changes before it asks for it. */
final class ExampleSummary {

    final ExampleInWords example = new ExampleInWords();
    WordsView words;
    List<Asks.Decision> decisions = List.of();
    List<Withdrawal> withdrawals = List.of();
    List<ObjectiveRecord> objectives = List.of();
    List<TrendPoint> trend = List.of();

    static Said said(String text) {
        return new Said(text, false);
    }

    Summary forWhom(ForWhom reader) {
        return as(example.told(), reader);
    }

    Summary at(Quarter quarter) {
        return as(example.told(quarter), ForWhom.DELIVERY_GROUP);
    }

    private Summary as(ProgressInWords told, ForWhom reader) {
        return as(example.plan(), told, reader);
    }

    /** Of another plan. */
    Summary as(Plan plan, ProgressInWords told, ForWhom reader) {
        Quarter quarter = told.progress().quarter();
        QuarterRecord record = new QuarterRecord(
                1,
                PlanHead.of(plan),
                quarter,
                quarter.title(),
                quarter.firstDay(),
                quarter.lastDay(),
                LocalDate.of(2024, 10, 21),
                null,
                null,
                null,
                null,
                words,
                told.progress(),
                told.actions(),
                List.of(),
                told.responses(),
                objectives,
                told.focuses(),
                trend,
                decisions,
                withdrawals,
                null);
        return Summary.of(record, reader, ExampleInWords.TODAY);
    }

    /** In Word, opened again. */
    XWPFDocument word(ForWhom reader) throws IOException {
        return ReadWord.of(SummaryOnPaper.of(forWhom(reader), WordPaper::new));
    }
}
