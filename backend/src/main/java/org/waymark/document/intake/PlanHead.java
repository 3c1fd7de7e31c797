package org.waymark.document.intake;

import java.time.Year;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.plan.PlanDocument;
import org.waymark.progress.Quarter;

/** What a paper says of the plan itself: its title, and the years that it is for. */
final class PlanHead {

    private static final Pattern YEARS = Pattern.compile("\\b(20[0-8]\\d) ?(?:-|–|—|/|to|until) ?((?:20)?\\d\\d)\\b");
    private static final int LONGEST_TITLE = 300;
    private static final int FIRST_PARAGRAPHS = 60;
    private static final int TITLE_BLOCK = 10;
    private static final int LONGEST_YEARS = 12;
    private static final int CENTURY = 100;

    private PlanHead() {}

    /** @param now the quarter of today, from which a plan without years is taken to run */
    static PlanDocument.Head of(List<Block> blocks, Quarter now, Notes notes) {
        List<Block.Paragraph> first = blocks.stream()
                .flatMap(PlanHead::paragraphs)
                .filter(paragraph -> paragraph.line().text().length() <= LONGEST_TITLE
                        && !paragraph.line().isBlank())
                .limit(FIRST_PARAGRAPHS)
                .toList();
        String title = title(first);
        if (title == null) {
            notes.ofFile("/plan/title", "The file has no title: give the plan's");
        }
        Quarter[] quarters = quarters(title, first, now, notes);
        String given = title == null ? "Imported plan" : title;
        notes.ofFile(
                "/plan/key", "The plan's key was made from its title; it cannot be changed once the plan is stored");
        return PlanDocument.Head.of(key(given), given, quarters[0], quarters[1]);
    }

    /** Rows of one cell above a sheet's heads are its title block. */
    private static Stream<Block.Paragraph> paragraphs(Block block) {
        if (block instanceof Block.Table table) {
            return table.rows().stream()
                    .limit(TITLE_BLOCK)
                    .map(Block.Row::filled)
                    .takeWhile(cells -> cells.size() < 3)
                    .filter(cells -> !cells.isEmpty())
                    .map(cells -> new Block.Paragraph(cells.get(0).lines().get(0), 0));
        }
        return block instanceof Block.Paragraph paragraph ? Stream.of(paragraph) : Stream.of();
    }

    private static String title(List<Block.Paragraph> first) {
        return first.stream()
                .filter(paragraph -> paragraph.level() == WordStyles.TITLE)
                .findFirst()
                .or(() -> first.stream()
                        .filter(paragraph ->
                                paragraph.line().text().matches("(?i).*\\b(?:plan|strategy|programme|roadmap)\\b.*"))
                        .filter(paragraph -> paragraph.level() != Block.OF_SHEET
                                && paragraph.line().text().length() <= 160)
                        .findFirst())
                .or(() -> first.stream()
                        .filter(paragraph -> (paragraph.level() == 1 || paragraph.level() == Block.OF_SHEET)
                                && PaperObjective.Heading.of(paragraph.line().text()) == null
                                && !paragraph.line().text().matches("(?i)sheet ?\\d*"))
                        .findFirst())
                .map(paragraph -> paragraph.line().text())
                .orElse(null);
    }

    private static Quarter[] quarters(String title, List<Block.Paragraph> first, Quarter now, Notes notes) {
        Quarter[] read = title == null ? null : years(title);
        for (int i = 0; i < first.size() && read == null; i++) {
            read = years(first.get(i).line().text());
        }
        String told = read == null
                ? "The file does not say when the plan begins and ends: three years from this one were taken"
                : "The plan's years were read from the file's words";
        notes.ofFile("/plan/firstQuarter", told);
        Quarter begin = new Quarter(now.year(), 1);
        return read == null ? new Quarter[] {begin, begin.plus(11)} : read;
    }

    /** "2022-25", "2022/23", "2022 to 2025": financial years. */
    private static Quarter[] years(String words) {
        Matcher years = YEARS.matcher(words);
        if (!years.find()) {
            return null;
        }
        int begin = Year.parse(years.group(1)).getValue();
        int end = Integer.parseInt(years.group(2));
        end = end < CENTURY ? begin / CENTURY * CENTURY + end : end;
        return end <= begin || end - begin > LONGEST_YEARS
                ? null
                : new Quarter[] {new Quarter(begin, 1), new Quarter(end - 1, 4)};
    }

    private static String key(String title) {
        String key = title.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = key.length() > 60 ? key.substring(0, 60).replaceAll("-+$", "") : key;
        return cut.isEmpty() ? "plan" : cut;
    }
}
