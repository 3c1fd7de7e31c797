package org.waymark.document;

/**
 * A column of a sheet's table.
 *
 * @param width in characters
 */
record ExcelColumn(String head, int width, boolean isFigure) {

    static ExcelColumn text(String head, int width) {
        return new ExcelColumn(head, width, false);
    }

    static ExcelColumn figure(String head, int width) {
        return new ExcelColumn(head, width, true);
    }
}
