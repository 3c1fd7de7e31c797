package org.waymark.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;

/** A paragraph to be: a style and what stands in it. */
record WordText(WordStyle style, List<Part> parts) {

    /** @param tint behind the words, as RRGGBB; null for none */
    record Part(String words, boolean bold, String tint) {}

    static WordText of(WordStyle style, String words) {
        return new WordText(style, List.of(plain(words)));
    }

    static WordText of(WordStyle style, Part... parts) {
        return new WordText(style, List.of(parts));
    }

    static Part plain(String words) {
        return new Part(words, false, null);
    }

    static Part bold(String words) {
        return new Part(words, true, null);
    }

    /** Words on a colour: the colour never stands alone. */
    static Part tinted(String words, String tint) {
        return new Part(" " + words + " ", true, tint);
    }

    void writeTo(XWPFParagraph paragraph) {
        paragraph.setStyle(style.id());
        for (Part part : parts) {
            XWPFRun run = paragraph.createRun();
            if (part.bold()) {
                run.setBold(true);
            }
            if (part.tint() != null) {
                CTR inner = run.getCTR();
                CTShd shade = (inner.isSetRPr() ? inner.getRPr() : inner.addNewRPr()).addNewShd();
                shade.setVal(STShd.CLEAR);
                shade.setFill(part.tint());
            }
            writeLines(run, part.words());
        }
    }

    /** Line breaks as people typed them, without empty lines. */
    private static void writeLines(XWPFRun run, String words) {
        List<String> lines = words.lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i));
        }
    }
}
