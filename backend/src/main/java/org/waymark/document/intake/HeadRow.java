package org.waymark.document.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a row is the heads of a table of actions. */
final class HeadRow {

    private static final int FEWEST = 3;

    /** Columns of a chart of months, or of money by year. */
    private static final Pattern PERIOD = Pattern.compile(
            "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?: ?'?(?:20)?\\d\\d)?|q[1-4]|(?:20)?\\d\\d(?: / (?:20)?\\d\\d)?"
                    + "|(?:week|wk|month|year|yr) ?\\d*");

    /** Without one of these a table counts actions, or names them for another purpose. */
    private static final Set<Column> SAYING =
            EnumSet.of(Column.REF, Column.OUTCOME, Column.LEAD, Column.MEASURE, Column.TIMESCALE, Column.UPDATE);

    private HeadRow() {}

    static boolean isOfActions(Block.Row row, List<Heads.Over> heads) {
        Set<Column> known = EnumSet.noneOf(Column.class);
        heads.forEach(head -> known.add(head.column()));
        boolean named = known.contains(Column.ACTION) || known.contains(Column.FOCUS) && known.contains(Column.OUTCOME);
        boolean says = SAYING.stream().anyMatch(known::contains);
        long unknown = heads.stream()
                .filter(head -> head.column() == Column.OTHER && !head.words().isEmpty())
                .filter(head -> !PERIOD.matcher(Column.plain(head.words())).matches())
                .count();
        known.remove(Column.OTHER);
        boolean enough = known.size() >= FEWEST || known.size() == 2 && heads.size() <= FEWEST;
        boolean mostly = unknown <= known.size() || known.size() > FEWEST;
        return named && says && enough && mostly && !OtherTables.areOther(row);
    }
}
