package org.waymark.document.intake;

import java.util.List;
import java.util.stream.Collectors;

/** What a file holds, in order: paragraphs and tables. */
sealed interface Block {

    /** The level of a sheet's name, below every heading. */
    int OF_SHEET = 10;

    int MOST_WORDS = 300;

    /** @param level of a heading, 1 the highest; 0 of text; a title has none above it and is -1 */
    record Paragraph(Line line, int level) implements Block {}

    /** @param name by which a person finds it */
    record Table(List<Row> rows, String name) implements Block {}

    /** What the file does not show, and nobody reads. */
    record Hidden(String name) implements Block {}

    /** @param number as the file counts its rows, from 1 */
    record Row(List<Cell> cells, int number) {

        List<Cell> filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).toList();
        }

        /** The words of its cells, one after the other, not too many. */
        String words() {
            String words = filled().stream().map(Cell::inOneLine).collect(Collectors.joining(" | "));
            return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words;
        }

        boolean isBlank() {
            return cells.stream()
                    .allMatch(cell -> cell.isBlank() && cell.lines().stream().noneMatch(line -> line.label() != null));
        }
    }
}
