package org.waymark.document.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tables that have actions and owners too, and are none of the plan's: registers of risks, records of meetings. */
final class OtherTables {

    /** What is longer is data. */
    static final int LONGEST_HEAD = 40;

    private static final Pattern OTHER_TABLES =
            Pattern.compile("\\b(?:risks?|likelihood|mitigat\\w+|decisions?|minutes?|agenda|meeting|version|author"
                    + "|abbreviation|definition|meaning|(?:we|you) said)\\b");

    /** Who is to be called, which says nothing of what is to be done. */
    private static final Pattern CONTACTS =
            Pattern.compile("\\b(?:(?:tele)?phone|tel|mobile|e-?mail|contact details|contact)\\b");

    /** Without one of these a table that has people's numbers is of contacts. */
    private static final Set<Column> OF_WORK =
            EnumSet.of(Column.OUTCOME, Column.MEASURE, Column.TARGET, Column.TIMESCALE, Column.RATING, Column.UPDATE);

    private static final Pattern REGISTER = Pattern.compile("\\blikelihood\\b");

    private OtherTables() {}

    /** Whether heads are of a register of risks or a record of meetings: its first column says so, or it has no actions of its own. */
    static boolean areOther(Block.Row row) {
        Set<Column> own = EnumSet.noneOf(Column.class);
        boolean other = false;
        boolean contacts = false;
        String first = null;
        for (Cell cell : row.filled()) {
            String words = Column.plain(cell.inOneLine());
            Column column = Column.of(cell.inOneLine());
            boolean others = column != Column.REF && OTHER_TABLES.matcher(words).find();
            other |= others;
            contacts |= CONTACTS.matcher(words).find();
            first = first == null && column != Column.REF ? words : first;
            if (REGISTER.matcher(words).find()) {
                return true;
            }
            if (!others) {
                own.add(column);
            }
        }
        if (contacts && own.stream().noneMatch(OF_WORK::contains)) {
            return true;
        }
        boolean acts = own.contains(Column.ACTION)
                && (own.contains(Column.LEAD) || own.contains(Column.TIMESCALE) || own.contains(Column.OUTCOME));
        return other && (!acts || OTHER_TABLES.matcher(first).find());
    }

    /** Whether a row is the heads of another kind of table: each cell short, none of them data. */
    static boolean begins(Block.Row row) {
        List<Cell> filled = row.filled();
        return filled.size() > 1
                && ReferenceWords.of(filled.get(0).inOneLine()) == null
                && filled.stream().allMatch(OtherTables::isHead)
                && filled.stream()
                        .anyMatch(cell -> OTHER_TABLES
                                .matcher(Column.plain(cell.inOneLine()))
                                .find())
                && areOther(row);
    }

    private static boolean isHead(Cell cell) {
        String words = Column.plain(cell.inOneLine());
        return words.length() <= LONGEST_HEAD
                && (Column.of(cell.inOneLine()) != Column.OTHER
                        || OTHER_TABLES.matcher(words).find());
    }

    /** Whether a row looks as if it were heads, though not of actions. */
    static boolean isNear(Block.Row row) {
        return row.cells().size() > 2
                && row.cells().stream()
                                .map(cell -> Column.of(cell.inOneLine()))
                                .filter(column ->
                                        column == Column.ACTION || column == Column.LEAD || column == Column.OUTCOME)
                                .distinct()
                                .count()
                        > 1;
    }

    /** Whether a row is heads at all, of this kind or another. */
    static boolean areHeads(Block.Row row) {
        return isNear(row) && row.filled().stream().allMatch(OtherTables::isHead) || begins(row);
    }
}
