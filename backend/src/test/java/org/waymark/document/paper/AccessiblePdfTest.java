package org.waymark.document.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Everything that a paper can hold, as a PDF: by PDF/UA-1, as veraPDF has it. */
class AccessiblePdfTest {

    @Test
    void aPdfThatHoldsEverythingIsPdfUa() throws Exception {
        assertEquals(List.of(), PdfUa.faults(Everything.on(new PdfPaper(Everything.UPRIGHT))));
        assertEquals(List.of(), PdfUa.faults(Everything.on(new PdfPaper(Everything.LYING))));
    }

    /** The control: a check that finds nothing in this one finds nothing at all. */
    @Test
    void theSameWithoutItsTagsIsNot() throws Exception {
        assertFalse(PdfUa.faults(Everything.on(new PdfPaper(Everything.UPRIGHT, false)))
                .isEmpty());
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        assertArrayEquals(
                Everything.on(new PdfPaper(Everything.UPRIGHT)), Everything.on(new PdfPaper(Everything.UPRIGHT)));
    }

    @Test
    void everyPageBearsWhatTheFrameSays() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Everything.on(new PdfPaper(Everything.UPRIGHT)))) {
            assertTrue(pdf.getNumberOfPages() > 2);
            assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
            assertEquals("Progress of the plan", pdf.getDocumentInformation().getTitle());
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                String text = page(pdf, number);
                for (String said : List.of(
                        "OFFICIAL-SENSITIVE",
                        "Draft: live figures",
                        "Demonstration data",
                        "Page %d of %d".formatted(number, pdf.getNumberOfPages()))) {
                    assertTrue(text.contains(said), "page " + number + " lacks " + said + ":\n" + text);
                }
            }
        }
    }

    /** Read from the page as it is seen: where they stood in the order in which they were typed, they would come back reversed. */
    @Test
    void wordsFromRightToLeftStandInTheirOwnOrder() throws Exception {
        String hebrew = "שלום עולם";
        String arabic = "السلام عليكم";
        byte[] file = new PdfPaper(Everything.UPRIGHT)
                .add(Style.HEADING_1, "Said")
                .add(Style.NORMAL, "She said %s (again), and he %s, in 2024.".formatted(hebrew, arabic))
                .bytes();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = page(pdf, 1);
            assertTrue(text.contains("She said %s (again), and he %s, in 2024.".formatted(hebrew, arabic)), text);
        }
        assertEquals(List.of(), PdfUa.faults(file));
    }

    /** By the forms of the letters that a table of Unicode has: by itself, at the end, at the beginning, in the middle. */
    @Test
    void arabicLettersJoin() {
        assertEquals("\uFE91\uFE92\uFE90 \uFE8F", ArabicLetters.joined("\u0628\u0628\u0628 \u0628"));
        assertEquals("\uFEB3\uFEFC\uFEE1", ArabicLetters.joined("\u0633\u0644\u0627\u0645"), "lam with alef");
        assertEquals("\uFEAD\uFE80\uFEEF", ArabicLetters.joined("\u0631\u0621\u0649"), "no one joins what follows");
        assertEquals("abc", ArabicLetters.joined("abc"));
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper page = new PDFTextStripper();
        page.setStartPage(number);
        page.setEndPage(number);
        return page.getText(pdf);
    }
}
