package org.waymark.document.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.waymark.document.paper.Table.Cell;

/** A document with everything in it that a paper can hold, in letters of many kinds. */
final class Everything {

    static final Frame UPRIGHT = frame(false, "Demonstration data", "OFFICIAL-SENSITIVE");
    static final Frame LYING = frame(true, null, null);

    private Everything() {}

    private static Frame frame(boolean landscape, String banner, String marking) {
        return new Frame(
                "Progress of the plan",
                LocalDate.of(2024, 10, 10),
                landscape,
                "Draft: live figures",
                banner,
                "Plan, Q2",
                marking);
    }

    static byte[] on(Paper paper) {
        paper.add(Style.TITLE, "Progress of the plan").add(Style.SUBTITLE, "Q2");
        paper.add(Style.HEADING_1, "First").add(Style.HEADING_2, "Second").add(Style.HEADING_3, "Third");
        paper.add(Text.of(
                Style.NORMAL,
                Text.bold("Łódź: "),
                Text.underlined("under"),
                Text.tinted("Red", "FBE3E0"),
                Text.link("the guidance", "https://www.gov.uk/guidance?a=1&b=2"),
                Text.plain(" two\nlines, \u0000control, <tags> & ✓ → العربية, עברית, 中文 and 🙂")));
        paper.list(List.of(Text.of(Style.LIST, "one"), Text.of(Style.LIST, "two")));
        Table table = new Table("Of many rows", 3000, 6866).head(Cell.head("Ref", "ECEAF6"), Cell.head("What", null));
        IntStream.range(0, 120)
                .forEach(i -> table.row(Cell.figure("1." + i), Cell.text("Row").on("EBEDF0")));
        paper.add(table.keepLastRow()).add(Style.NOTE, "Between");
        paper.add(new Table("Of one long row", 3000, 6866)
                .head(Cell.head("Ref", null), Cell.head("What", null))
                .row(Cell.text(""), Cell.text("Long words. ".repeat(900)))
                .torn());
        return paper.add(new Picture(png(), 4000, 2000, "Two bars: \"3\" and 4"))
                .add(Style.ASK, "Last")
                .bytes();
    }

    static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
