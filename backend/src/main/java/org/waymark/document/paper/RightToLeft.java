package org.waymark.document.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;

/** Words that are read from right to left, Hebrew and Arabic among others, within a page that is not: a PDF holds them as they are seen. */
final class RightToLeft implements BidiReorderer {

    private static final String BRACKETS = "()[]{}<>«»";

    /** Whether there are any. */
    static boolean isIn(String words) {
        return Bidi.requiresBidi(words.toCharArray(), 0, words.length());
    }

    /** A paragraph's stretches of one direction each, by Unicode's algorithm. */
    static final class Stretches implements BidiSplitter {

        private Bidi paragraph;

        @Override
        public void setParagraph(String words, byte direction) {
            paragraph = new Bidi(words, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        }

        @Override
        public int countTextRuns() {
            return paragraph.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int run) {
            int start = paragraph.getRunStart(run);
            // Odd levels are those from right to left.
            byte direction = paragraph.getRunLevel(run) % 2 == 0 ? LTR : RTL;
            return new BidiTextRun(start, paragraph.getRunLimit(run) - start, direction);
        }

        /** The document's language, whatever a paragraph begins with. */
        @Override
        public byte getBaseDirection(String words) {
            return LTR;
        }
    }

    /** A letter stays together with its marks, and brackets open to the other side. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        StringBuilder seen = new StringBuilder(text.length());
        int end = letters.last();
        for (int start = letters.previous(); start != BreakIterator.DONE; start = letters.previous()) {
            String letter = text.substring(start, end);
            int bracket = BRACKETS.indexOf(letter);
            seen.append(bracket < 0 ? letter : BRACKETS.charAt(bracket ^ 1));
            end = start;
        }
        return seen.toString();
    }

    @Override
    public String shapeText(String text) {
        return ArabicLetters.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
