package org.waymark.document.paper;

/** What stands at the top and at the bottom of every page of a Word file. */
final class WordMargins {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordMargins() {}

    static void header(Markup out, Frame frame) {
        out.open("w:hdr", "xmlns:w", MAIN);
        marking(out, frame);
        begin(out, Style.HEADER, frame);
        run(out, frame.header());
        if (frame.banner() != null) {
            tab(out);
            run(out, frame.banner());
        }
        out.close("w:p", "w:hdr").flush();
    }

    /** With the page's number. */
    static void footer(Markup out, Frame frame) {
        out.open("w:ftr", "xmlns:w", MAIN);
        begin(out, Style.FOOTER, frame);
        run(out, frame.footer());
        tab(out);
        run(out, "Page ");
        field(out, "PAGE");
        run(out, " of ");
        field(out, "NUMPAGES");
        out.close("w:p");
        marking(out, frame);
        out.close("w:ftr").flush();
    }

    private static void marking(Markup out, Frame frame) {
        if (frame.marking() != null) {
            new WordTexts(out, null).write(Text.of(Style.MARKING, frame.marking()), false);
        }
    }

    private static void begin(Markup out, Style style, Frame frame) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style.id());
        out.open("w:tabs").empty("w:tab", "w:val", "right", "w:pos", String.valueOf(frame.textWidth()));
        out.close("w:tabs", "w:pPr");
    }

    private static void run(Markup out, String words) {
        out.open("w:r").open("w:t", "xml:space", "preserve").text(words).close("w:t", "w:r");
    }

    private static void tab(Markup out) {
        out.open("w:r").empty("w:tab").close("w:r");
    }

    /** A number that Word fills in. */
    private static void field(Markup out, String name) {
        out.open("w:fldSimple", "w:instr", name);
        run(out, "1");
        out.close("w:fldSimple");
    }
}
