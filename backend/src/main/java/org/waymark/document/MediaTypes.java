package org.waymark.document;

/** What papers and exports are called in a Content-Type. */
final class MediaTypes {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv;charset=UTF-8";
    static final String YAML = "application/yaml;charset=UTF-8";

    private MediaTypes() {}
}
