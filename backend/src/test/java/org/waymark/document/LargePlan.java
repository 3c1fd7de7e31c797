package org.waymark.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.waymark.document.paper.PdfPaper;
import org.waymark.document.paper.WordPaper;
import org.waymark.plan.ActionEntry;
import org.waymark.update.ActionView.PositionView;

/**
 * A plan of many actions written in one format, for backend/check/large.mjs, which gives the room that it has to make do with. What it
 * prints is the room that the plan itself takes, once a small one has been written, and the size of the file.
 */
public final class LargePlan {

    private static final Map<String, Function<PlanOnPaper, byte[]>> FORMATS = Map.of(
            "csv",
            PlanInCsv::of,
            "xlsx",
            PlanInExcel::of,
            "docx",
            plan -> PlanPages.of(plan, WordPaper::new),
            "pdf",
            plan -> PlanPages.of(plan, PdfPaper::new));
    private static final int OBJECTIVES = 20;

    private LargePlan() {}

    /** @param asked the format, the number of actions, and "measure" to write none but the small one */
    public static void main(String[] asked) {
        Function<PlanOnPaper, byte[]> write = FORMATS.get(asked[0]);
        write.apply(plan(OBJECTIVES));
        PlanOnPaper plan = plan(Integer.parseInt(asked[1]));
        System.gc();
        System.gc();
        Runtime java = Runtime.getRuntime();
        System.out.println("live " + (java.totalMemory() - java.freeMemory()));
        if (asked.length == 2) {
            System.out.println("bytes " + write.apply(plan).length);
        }
        // Held until here, so that it was counted.
        System.out.println("actions "
                + plan.sections().stream()
                        .mapToInt(section -> section.rows().size())
                        .sum());
    }

    /** As wordy as the reference plan's, each with words of its own. */
    private static PlanOnPaper plan(int actions) {
        Summary summary = new ExampleSummary().forWhom(ForWhom.DELIVERY_GROUP);
        PositionView position = summary.told().actions().get(0).position();
        List<PlanOnPaper.Section> sections = new ArrayList<>();
        for (int objective = 1; objective <= OBJECTIVES; objective++) {
            int number = objective;
            sections.add(new PlanOnPaper.Section(
                    number,
                    words("Objective", number, 10),
                    IntStream.rangeClosed(1, actions / OBJECTIVES)
                            .mapToObj(row -> row(number + "." + row, position, summary))
                            .toList()));
        }
        return new PlanOnPaper(summary, "large", "A large plan", words("Vision", 0, 30), sections);
    }

    private static PlanOnPaper.Row row(String ref, PositionView position, Summary summary) {
        int seed = ref.hashCode();
        return new PlanOnPaper.Row(
                new ActionOnPaper(
                        ref,
                        words("Focus", seed, 3),
                        words("Do", seed + 1, 22),
                        words("So that", seed + 2, 20),
                        List.of(words("Lead", seed + 3, 3), words("With", seed + 4, 4)),
                        List.of(words("Share", seed + 5, 12), words("Count", seed + 6, 12)),
                        List.of("Ongoing", "Quarterly report"),
                        List.of(new ActionEntry.Link(words("Strategy", seed + 7, 5), null))),
                position,
                "Red",
                "Requires partnership attention",
                summary.tint(position.band()),
                List.of("Red", words("Done", seed + 8, 40), words("Next: ", seed + 9, 15)));
    }

    private static String words(String first, int seed, int count) {
        StringBuilder text = new StringBuilder(first);
        for (int i = 0; i < count; i++) {
            text.append(' ').append(Integer.toString(Math.abs(seed * 31 + i * 7919) % 1_000_000, 36));
        }
        return text.append('.').toString();
    }
}
