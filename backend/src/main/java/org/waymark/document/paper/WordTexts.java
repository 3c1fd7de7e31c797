package org.waymark.document.paper;

import java.util.List;

/** Paragraphs and runs as Word has them. */
final class WordTexts {

    private final Markup out;
    private final WordParts parts;

    /** @param parts where links are kept; null where there can be none */
    WordTexts(Markup out, WordParts parts) {
        this.out = out;
        this.parts = parts;
    }

    /** @param keptWithNext on the page of what follows */
    void write(Text text, boolean keptWithNext) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", text.style().id());
        if (keptWithNext) {
            out.empty("w:keepNext");
        }
        out.close("w:pPr");
        text.runs().forEach(this::run);
        out.close("w:p");
    }

    private void run(Text.Run run) {
        if (run.link() == null) {
            words(run);
            return;
        }
        out.open("w:hyperlink", "r:id", parts.link(run.link()));
        words(run);
        out.close("w:hyperlink");
    }

    private void words(Text.Run run) {
        List<String> lines = run.lines();
        if (lines.isEmpty()) {
            return;
        }
        out.open("w:r");
        looks(run);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.empty("w:br");
            }
            // A tint reaches a little beyond its words.
            String line = run.tint() == null ? lines.get(i) : " " + lines.get(i) + " ";
            out.open("w:t", "xml:space", "preserve").text(line).close("w:t");
        }
        out.close("w:r");
    }

    private void looks(Text.Run run) {
        if (!run.bold() && !run.underlined() && run.tint() == null) {
            return;
        }
        out.open("w:rPr");
        if (run.link() != null) {
            out.empty("w:rStyle", "w:val", "Hyperlink");
        }
        if (run.bold()) {
            out.empty("w:b").empty("w:bCs");
        }
        if (run.underlined() && run.link() == null) {
            out.empty("w:u", "w:val", "single");
        }
        if (run.tint() != null) {
            out.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", run.tint());
        }
        out.close("w:rPr");
    }
}
