package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands over the tables and between their rows: titles of objectives, and headings of something else. */
final class Headings {

    private static final int LONGEST = 300;
    /** However it looks, what follows is no longer the plan's actions. */
    private static final Pattern APPENDIX = Pattern.compile(
            "(?:appendix|appendices|annex(?:e|es)?|glossary|abbreviations|contacts?(?: details| list)?|risk register)\\b.{0,100}",
            Pattern.CASE_INSENSITIVE);

    private PaperObjective.Heading fresh;
    private String other;
    private final List<String> below = new ArrayList<>();
    private boolean begins = true;
    private boolean apart;

    void paragraph(Block.Paragraph paragraph) {
        Line line = paragraph.line();
        String words = line.isItem() && !line.label().equals("•") ? line.label() + " " + line.text() : line.text();
        if (words.length() > LONGEST) {
            return;
        }
        PaperObjective.Heading heading = PaperObjective.Heading.of(words);
        if (heading != null && (heading.sure() || paragraph.level() > 0)) {
            open(heading);
        } else if (paragraph.level() > 0 || APPENDIX.matcher(words).matches()) {
            other = words.matches("(?i)sheet ?\\d*") ? null : words;
            begins = true;
            apart = true;
        }
    }

    /** A row above the heads may be the objective's title. */
    boolean isTitle(Block.Row row) {
        List<Cell> filled = row.filled();
        String words = filled.stream().map(Cell::inOneLine).reduce("", (a, b) -> (a + " " + b).strip());
        PaperObjective.Heading heading = filled.size() <= 2 ? PaperObjective.Heading.of(words) : null;
        if (heading != null) {
            open(heading);
        }
        return heading != null;
    }

    /** "Outcome: women are safe" right below "Objective 1: Protect" says more of that one, and is no objective. */
    void open(PaperObjective.Heading heading) {
        if (fresh != null
                && fresh.sure()
                && fresh.number() != null
                && fresh.title() != null
                && heading.number() == null) {
            below.add(heading.title());
        } else {
            fresh = heading;
        }
        begins = true;
        apart = false;
    }

    /** Whether a heading that is no objective's stands between the last table and here. */
    boolean isApart() {
        return apart;
    }

    /** Whether the next action stands under another heading than the one before. */
    boolean begins() {
        return begins;
    }

    /** A table with heads of its own begins wherever it stands. */
    void tableBegins() {
        apart = false;
    }

    /**
     * The heading that an action's table stands under, once; null where it stands under the same as the one before. A heading without a
     * number opens an objective where no other has one.
     */
    PaperObjective.Heading next(List<PaperObjective> objectives, List<String> unsure) {
        if (!begins) {
            return null;
        }
        begins = false;
        below.forEach(words -> unsure.add("“%s” stands below an objective's title, and was not read".formatted(words)));
        below.clear();
        PaperObjective.Heading heading = fresh;
        String over = other;
        fresh = null;
        other = null;
        if (heading != null || over == null) {
            return heading;
        }
        if (objectives.stream().allMatch(one -> one.number == null && one.title != null)) {
            if (!objectives.isEmpty()) {
                unsure.add(
                        "“%s” stands over a table of actions, and was taken as an objective's title".formatted(over));
            }
            return new PaperObjective.Heading(null, over, false);
        }
        unsure.add(
                "“%s” stands over a table of actions, which were read under the objective before it".formatted(over));
        return null;
    }
}
