package org.waymark.document.paper;

/** What stands at the top and at the bottom of every page of a Word file. */
final class WordMargins {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Markup out;
    private final Frame frame;
    private final WordTexts texts;

    WordMargins(Markup out, Frame frame, WordTemplate template) {
        this.out = out;
        this.frame = frame;
        this.texts = new WordTexts(out, null, template);
    }

    /** Ours stand below a template's own. */
    void write(Margin margin) {
        out.raw(margin.before());
        if (margin.kind().equals("header")) {
            headerLines();
        } else {
            footerLines(!margin.countsPages());
        }
        out.raw(margin.after()).flush();
    }

    private void headerLines() {
        marking();
        begin(Style.HEADER);
        run(frame.header());
        if (frame.banner() != null) {
            tab();
            run(frame.banner());
        }
        out.close("w:p");
    }

    /** @param counted with the page's number */
    private void footerLines(boolean counted) {
        if (counted) {
            begin(Style.FOOTER);
            run(frame.footer());
            tab();
            run("Page ");
            field("PAGE");
            run(" of ");
            field("NUMPAGES");
            out.close("w:p");
        }
        marking();
    }

    private void marking() {
        if (frame.marking() != null) {
            texts.write(Text.of(Style.MARKING, frame.marking()), false);
        }
    }

    /** It names its own words for elements: a template may have others. */
    private void begin(Style style) {
        out.open("w:p", "xmlns:w", MAIN).open("w:pPr").empty("w:pStyle", "w:val", texts.id(style));
        out.open("w:tabs").empty("w:tab", "w:val", "right", "w:pos", String.valueOf(frame.textWidth()));
        out.close("w:tabs", "w:pPr");
    }

    private void run(String words) {
        out.open("w:r").open("w:t", "xml:space", "preserve").text(words).close("w:t", "w:r");
    }

    private void tab() {
        out.open("w:r").empty("w:tab").close("w:r");
    }

    /** A number that Word fills in. */
    private void field(String name) {
        out.open("w:fldSimple", "w:instr", name);
        run("1");
        out.close("w:fldSimple");
    }
}
