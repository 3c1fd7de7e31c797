package org.waymark.document.intake;

import java.util.Map;

/** Whether a row goes on with the action of the one above. */
final class RunningOn {

    private RunningOn() {}

    /** Without a reference of its own a row goes on with the one above, unless it has what makes an action. */
    static boolean isContinued(Map<Heads.Over, Cell> cells, ReferenceWords reference, PaperAction last, Heads heads) {
        Map<Column, Cell> own = Heads.byColumn(cells);
        own.values().removeIf(Cell::isBlank);
        own.remove(Column.OBJECTIVE);
        boolean named = own.containsKey(Column.FOCUS);
        if (reference != null) {
            boolean again = last.reference != null && last.reference.written().equals(reference.written());
            return again && !own.containsKey(Column.ACTION) && !named;
        }
        Cell action = own.get(heads.has(Column.ACTION) ? Column.ACTION : Column.FOCUS);
        if (action == null) {
            return true;
        }
        if (own.containsKey(Column.LEAD) && own.containsKey(Column.TIMESCALE)) {
            return false;
        }
        named |= ActionCell.hasFocus(action);
        if (heads.has(Column.REF) && last.reference != null) {
            return !(named && own.size() > 2);
        }
        String words = action.lines().stream()
                .map(Line::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return !named && !words.isEmpty() && Character.isLowerCase(words.codePointAt(0));
    }
}
