package org.waymark.document.paper;

import java.util.List;

/** Paragraphs and runs as Word has them. */
final class WordTexts {

    private final Markup out;
    private final WordParts parts;
    private final WordTemplate template;

    /**
     * @param parts where links are kept; null where there can be none
     * @param template whose styles are used; null for ours
     */
    WordTexts(Markup out, WordParts parts, WordTemplate template) {
        this.out = out;
        this.parts = parts;
        this.template = template;
    }

    String id(Style style) {
        return id(style.id());
    }

    /** @param id ours; a template may know the style under another */
    String id(String id) {
        return template == null ? id : template.styles().id(id);
    }

    /** @param keptWithNext on the page of what follows */
    void write(Text text, boolean keptWithNext) {
        // Beside a template's own lines it says itself whose words it speaks.
        out.open("w:p", "xmlns:w", parts == null ? WordMargins.MAIN : null)
                .open("w:pPr")
                .empty("w:pStyle", "w:val", id(text.style()));
        if (keptWithNext) {
            out.empty("w:keepNext");
        }
        if (text.style() == Style.LIST) {
            out.open("w:numPr").empty("w:ilvl", "w:val", "0").empty("w:numId", "w:val", "1");
            out.close("w:numPr");
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
            out.empty("w:rStyle", "w:val", id(Style.HYPERLINK));
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
