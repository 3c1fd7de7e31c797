package org.waymark.document.paper;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A Word file: Open XML as Word writes it, with the styles of styles.xml. Written as it comes, so that a long one needs little room. */
public final class WordPaper implements Paper {

    private static final int TOP = MARGIN + 160;
    private static final int TO_HEADER = 540;
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private final Frame frame;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final WordParts parts;
    private final Markup body;
    private final WordTexts texts;
    private final List<Margin> margins;
    private final List<String> references = new ArrayList<>();
    private int pictures;

    public WordPaper(Frame frame) {
        this(frame, null);
    }

    /** @param template whose looks it takes on; null for ours */
    public WordPaper(Frame frame, WordTemplate template) {
        this.frame = frame;
        this.parts = new WordParts(file, template);
        parts.writeProperties(frame);
        parts.copy("word/settings.xml", "/document/settings.xml");
        parts.copy("word/numbering.xml", "/document/numbering.xml");
        if (template == null) {
            parts.copy("word/styles.xml", "/document/styles.xml");
        } else {
            parts.copy("styles.xml", template.styles().content(), List.of());
            template.looks().forEach(look -> parts.copy(look.target(), look.content(), look.relations()));
            template.parts().forEach(part -> parts.copy(part.name(), part.content()));
        }
        margins = template == null ? Margin.OURS : template.margins();
        for (Margin margin : margins) {
            new WordMargins(parts.begin("word/" + margin.target()), frame, template).write(margin);
            parts.relations(margin.target(), margin.relations());
            references.add("<w:%sReference w:type=\"%s\" r:id=\"%s\"/>"
                    .formatted(margin.kind(), margin.pages(), parts.relation(margin.kind(), margin.target())));
        }
        body = parts.begin("word/document.xml");
        texts = new WordTexts(body, parts, template);
        body.open(
                "w:document",
                "xmlns:w",
                MAIN,
                "xmlns:r",
                RELATIONS,
                "xmlns:wp",
                DRAWING + "wordprocessingDrawing",
                "xmlns:a",
                DRAWING + "main",
                "xmlns:pic",
                DRAWING + "picture");
        body.open("w:body");
    }

    @Override
    public Paper add(Text text) {
        texts.write(text, false);
        return this;
    }

    @Override
    public Paper list(List<Text> items) {
        items.forEach(item -> add(new Text(Style.LIST, item.runs())));
        return this;
    }

    @Override
    public Paper add(Table table) {
        body.open("w:tbl").open("w:tblPr");
        body.empty("w:tblStyle", "w:val", texts.id(Style.TABLE));
        body.empty("w:tblW", "w:w", String.valueOf(table.width()), "w:type", "dxa");
        body.empty("w:tblLayout", "w:type", "fixed");
        body.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1");
        body.empty("w:tblCaption", "w:val", table.name());
        body.close("w:tblPr").open("w:tblGrid");
        for (int width : table.widths()) {
            body.empty("w:gridCol", "w:w", String.valueOf(width));
        }
        body.close("w:tblGrid");
        row(table, table.head(), true, true, true);
        for (int i = 0; i < table.rows().size(); i++) {
            row(table, table.rows().get(i), false, !table.tears(i), table.keepsNext(i));
        }
        body.close("w:tbl");
        return this;
    }

    private void row(Table table, List<Table.Cell> cells, boolean head, boolean whole, boolean keptWithNext) {
        body.open("w:tr");
        if (whole) {
            body.open("w:trPr").empty("w:cantSplit");
            if (head) {
                body.empty("w:tblHeader");
            }
            body.close("w:trPr");
        }
        for (int i = 0; i < cells.size(); i++) {
            Table.Cell cell = cells.get(i);
            body.open("w:tc").open("w:tcPr");
            body.empty("w:tcW", "w:w", String.valueOf(table.widths()[i]), "w:type", "dxa");
            if (cell.tint() != null) {
                body.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", cell.tint());
            }
            body.close("w:tcPr");
            cell.texts().forEach(text -> texts.write(text, keptWithNext));
            body.close("w:tc");
        }
        body.close("w:tr");
    }

    @Override
    public Paper add(Picture picture) {
        pictures++;
        String id = String.valueOf(pictures);
        String width = String.valueOf(picture.width() * 635L);
        String height = String.valueOf(picture.height() * 635L);
        body.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", texts.id(Style.PICTURE));
        body.close("w:pPr").open("w:r").open("w:drawing");
        body.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        body.empty("wp:extent", "cx", width, "cy", height);
        body.empty("wp:docPr", "id", id, "name", "Picture " + id, "descr", picture.alternative());
        body.open("a:graphic").open("a:graphicData", "uri", DRAWING + "picture").open("pic:pic");
        body.open("pic:nvPicPr").empty("pic:cNvPr", "id", id, "name", "Picture " + id);
        body.empty("pic:cNvPicPr").close("pic:nvPicPr").open("pic:blipFill");
        body.empty("a:blip", "r:embed", parts.picture(picture.png()));
        body.open("a:stretch").empty("a:fillRect").close("a:stretch", "pic:blipFill");
        body.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        body.empty("a:ext", "cx", width, "cy", height).close("a:xfrm");
        body.open("a:prstGeom", "prst", "rect").empty("a:avLst").close("a:prstGeom", "pic:spPr");
        body.close("pic:pic", "a:graphicData", "a:graphic", "wp:inline", "w:drawing", "w:r", "w:p");
        return this;
    }

    @Override
    public byte[] bytes() {
        body.open("w:sectPr");
        references.forEach(body::raw);
        body.empty(
                "w:pgSz",
                "w:w",
                String.valueOf(frame.pageWidth()),
                "w:h",
                String.valueOf(frame.pageHeight()),
                "w:orient",
                frame.landscape() ? "landscape" : null);
        int top = frame.marking() == null ? TOP : TOP + 240;
        String margin = String.valueOf(MARGIN);
        String toHeader = String.valueOf(TO_HEADER);
        body.empty(
                "w:pgMar",
                "w:top",
                String.valueOf(top),
                "w:right",
                margin,
                "w:bottom",
                margin,
                "w:left",
                margin,
                "w:header",
                toHeader,
                "w:footer",
                toHeader,
                "w:gutter",
                "0");
        if (margins.stream().anyMatch(each -> each.pages().equals("first"))) {
            body.empty("w:titlePg");
        }
        body.close("w:sectPr", "w:body", "w:document").flush();
        parts.end();
        return file.toByteArray();
    }
}
