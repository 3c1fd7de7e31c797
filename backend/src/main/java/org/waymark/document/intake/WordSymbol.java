package org.waymark.document.intake;

/** A sign of a font of signs; those that people tick and point with as everybody's fonts have them. */
final class WordSymbol {

    /** By twos: as Wingdings has it, and as Unicode does. */
    private static final String SIGNS = "\uf0fc✓\uf0fb✗\uf0fe☑\uf0a8☐\uf0e0→\uf0df←\uf0b7•\uf0a7▪\uf0d8➢";

    private WordSymbol() {}

    /** @param code in hexadecimal digits */
    static String of(String code) {
        if (code == null || !code.matches("[0-9A-Fa-f]{4}")) {
            return "";
        }
        char sign = (char) Integer.parseInt(code, 16);
        int at = SIGNS.indexOf(sign);
        return Character.isISOControl(sign) || Character.isSurrogate(sign)
                ? ""
                : String.valueOf(at < 0 ? sign : SIGNS.charAt(at + 1));
    }
}
