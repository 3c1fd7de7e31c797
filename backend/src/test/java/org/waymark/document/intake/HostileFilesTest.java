package org.waymark.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.waymark.platform.ProblemException;

/** Sixty files that are damaged, hostile or of the wrong kind: each is refused, soon, with what to do; strange words are no fault. */
class HostileFilesTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    /** By the processor's clock: the machine may be busy with other things. */
    private static Duration worked() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    @Test
    void eachIsRefusedSoonWithWhatToDo() throws IOException {
        Map<String, byte[]> files = HostileFiles.all();
        assertTrue(files.size() >= 60, files.size() + " files");
        List<String> wrong = new ArrayList<>();
        files.forEach((name, content) -> {
            Duration begun = worked();
            try {
                PlanFile.read(content, null, null, Reference.NOW);
                wrong.add(name + " was read");
            } catch (ProblemException refused) {
                boolean said = refused.inShort().length() > 20
                        && !refused.inShort().matches("(?s).*(?:Exception|org\\.|java\\.).*");
                if (!said || refused.kind() == ProblemException.Kind.FAILED) {
                    wrong.add(name + ": " + refused.inWords());
                }
            } catch (RuntimeException | Error failed) {
                wrong.add(name + ": " + failed);
            }
            Duration taken = worked().minus(begun);
            if (taken.compareTo(SOON) > 0) {
                wrong.add(name + " took " + taken);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void cellsOfOneSignRepeatedAreReadSoon() {
        List<String> slow = new ArrayList<>();
        for (String sign : List.of(".", "-", " – ", "target ", "by ", "1,", "(", "; ", "/", "a b: ", "- ", "http://")) {
            String cell = "Train " + sign.repeat(20_000 / sign.length()) + " x";
            String row = ("\"" + cell + "\",").repeat(8) + "x";
            byte[] file =
                    HostileParts.text("Ref,Action,Focus,Outcome,Measure,When,RAG,Progress,Links,Lead\n1.1," + row);
            Duration begun = worked();
            PlanFile.read(file, null, null, Reference.NOW);
            Duration taken = worked().minus(begun);
            if (taken.compareTo(SOON) > 0) {
                slow.add(sign + " took " + taken);
            }
        }
        assertEquals(List.of(), slow);
    }

    @Test
    void sheetsFullOfMergedCellsAreReadSoon() {
        StringBuilder sheet = new StringBuilder();
        for (int row = 1; row <= 400; row++) {
            sheet.append("<row r=\"").append(row).append("\">");
            for (String cell : row == 1 ? List.of("Ref", "Action", "Lead") : List.of("1." + row, "Train.", "Police")) {
                sheet.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            }
            sheet.append("</row>");
        }
        String merges = "<mergeCell ref=\"D1:XFD1000\"/>".repeat(5_000);
        byte[] file = HostileParts.sheet("<sheetData>" + sheet + "</sheetData><mergeCells>" + merges + "</mergeCells>");
        Duration begun = worked();
        PlanRead read = PlanFile.read(file, null, null, Reference.NOW);
        assertEquals(399, Reference.actions(read.document()).size());
        assertTrue(worked().minus(begun).compareTo(SOON) < 0);
    }

    @Test
    void theRefusalSaysWhatIsWrong() throws IOException {
        assertTrue(refusal(HostileParts.ole("WordDocument")).contains(".doc"), "old");
        assertTrue(refusal(HostileParts.ole("EncryptedPackage")).contains("password"), "locked");
        assertTrue(
                refusal(HostileParts.zip(
                                "[Content_Types].xml",
                                HostileParts.types(HostileParts.EXCEL),
                                "xl/vbaProject.bin",
                                "MZ"))
                        .contains("macros"),
                "macros");
        assertTrue(refusal(HostileParts.text("Name,Age\nA,1\n")).contains("row of heads"), "no actions");
    }

    private static String refusal(byte[] content) {
        return assertThrows(ProblemException.class, () -> PlanFile.read(content, null, null, Reference.NOW))
                .inShort();
    }

    @Test
    void wordsOfEveryScriptComeThroughAsTheyAre() throws IOException {
        String arabic = "تدريب الموظفين";
        String emoji = "Train 👩🏽‍🚒 staff 🙂";
        PlanRead read = PlanFile.read(
                new WordPaper()
                        .table(List.of(
                                List.of("Ref", "Action", "Lead", "Time scale"),
                                List.of("1.1", "\u202e" + arabic + "\u202c", "Police", "Quarterly"),
                                List.of("1.2", emoji, "جمعية النساء", "Quarterly")))
                        .bytes(),
                null,
                null,
                Reference.NOW);
        assertEquals(arabic, Reference.action(read.document(), "1.1").action());
        assertTrue(Reference.action(read.document(), "1.2").action().contains("🙂"));
        assertEquals("جمعية النساء", read.document().partners().get(1).name());
        assertEquals("partner", read.document().partners().get(1).key());
    }

    @Test
    void aLongPlanOfExcelIsReadRowByRow() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet();
            for (int i = 0; i <= 2_000; i++) {
                String[] cells = i == 0
                        ? new String[] {"Ref", "Action", "Lead", "Time scale"}
                        : new String[] {
                            (i / 200 + 1) + "." + (i % 200 + 1),
                            "Train staff of place " + i + ".",
                            "Police",
                            "Quarterly"
                        };
                for (int j = 0; j < cells.length; j++) {
                    (sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i))
                            .createCell(j)
                            .setCellValue(cells[j]);
                }
            }
            book.write(bytes);
            Duration begun = worked();
            PlanRead read = PlanFile.read(bytes.toByteArray(), null, null, Reference.NOW);
            assertEquals(2_000, Reference.actions(read.document()).size());
            assertTrue(worked().minus(begun).compareTo(SOON) < 0);
        }
    }
}
