package org.waymark.update;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.platform.Secrets;
import org.waymark.testing.Cast;
import org.waymark.testing.Json;
import org.waymark.testing.OverHttp;
import org.waymark.testing.SmallPlan;
import org.waymark.testing.Visitor;

/** Files beside updates: what they may be, whose they are, who may open them, and that a finalised quarter keeps them. */
@QuarkusTest
@Tag("sql")
class EvidenceFileTest extends OverHttp {

    private static final byte[] PDF = "%PDF-1.7 of one page".getBytes(StandardCharsets.UTF_8);
    private static final int MEGABYTE = 1 << 20;
    private final Visitor police = Cast.POLICE.visitor();
    private final Visitor health = Cast.HEALTH.visitor();
    private final Visitor manager = Cast.MANAGER.visitor();
    private SmallPlan plan;

    @BeforeAll
    void put() {
        plan = SmallPlan.put("evidence-files");
    }

    @Test
    void aFileComesBackByteForByteAndAlwaysAsADownload() {
        byte[] large = Arrays.copyOf(PDF, 10 * MEGABYTE);
        new Random(3).nextBytes(large);
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        String file = files(plan.next()) + "/évaluation 2024.pdf";
        police.putFile(file, large, null)
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(large.length))
                .body("sha256", equalTo(Secrets.sha256(large)))
                .body("partner", equalTo("police"));
        byte[] back = police.get(file)
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''%C3%A9valuation%202024.pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .extract()
                .asByteArray();
        assertArrayEquals(large, back);
        String tag = police.get(file).header("ETag");
        police.getUnless(tag, file).then().statusCode(304);
    }

    @Test
    void whatIsInItSaysWhatItIs() throws IOException {
        String files = files(plan.next());
        police.putFile(files + "/plan.docx", word(), null)
                .then()
                .statusCode(201)
                .body("mediaType", containsString("word"));
        police.putFile(files + "/figures.xlsx", excel(), null).then().statusCode(201);
        police.putFile(files + "/poster.png", picture("png"), null).then().statusCode(201);
        police.putFile(files + "/photo.JPEG", picture("jpg"), null).then().statusCode(201);
        refused(files + "/plan.pdf", word(), "/name", "What is in it is a Word document: its name has to end in .docx");
        refused(files + "/virus.pdf", "MZ not a PDF".getBytes(StandardCharsets.UTF_8), "", "none of these");
        refused(files + "/page.pdf", "<html>%PDF".getBytes(StandardCharsets.UTF_8), "", "none of these");
        refused(files + "/old.docx", office2003(), "", "Office 2003 or older");
        refused(files + "/any.docx", archive("a.txt", "text"), "", "It is an archive");
        refused(files + "/cut.docx", Arrays.copyOf(word(), 300), "", "It is broken");
        String macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
        refused(files + "/macros.docx", archive("[Content_Types].xml", macros), "", "It has macros");
        refused(files + "/empty.pdf", new byte[0], "", "It is empty");
        refused(files + "/.htaccess.pdf", PDF, "/name", "not a dot or a space first");
        refused(files + "/jo@example.org.pdf", PDF, "/name", "looks like an e-mail address");
        police.putFile(files + "/large.pdf", Arrays.copyOf(PDF, 10 * MEGABYTE + 1), null)
                .then()
                .statusCode(413)
                .body("detail", startsWith("A file has at most 10 MB."));
        police.request().body("{}").put(files + "/report.pdf").then().statusCode(415);
        police.get(files)
                .then()
                .body("items.name", equalTo(List.of("figures.xlsx", "photo.JPEG", "plan.docx", "poster.png")));
    }

    @Test
    void aPlanThatDoesNotAllowFilesTakesNone() {
        SmallPlan without = SmallPlan.put("no-evidence-files");
        ObjectNode document = without.document();
        document.withObject("/plan").remove("evidenceFiles");
        String tag = Visitor.bootstrap().get(without.at("")).header("ETag");
        Visitor.bootstrap().put(without.at(""), document, tag).then().statusCode(200);
        String files = without.update("1.1", Q) + "/files";
        police.putFile(files + "/report.pdf", PDF, null)
                .then()
                .statusCode(409)
                .body("detail", startsWith("This plan takes no files: link to a page"));
        police.get(files).then().body("allowed", equalTo(false)).body("mayAdd", equalTo(false));
    }

    @Test
    void whoseItIsChangesItUntilTheUpdateIsSent() {
        String ref = plan.next();
        String file = files(ref) + "/report.pdf";
        String tag =
                police.putFile(file, PDF, null).then().statusCode(201).extract().header("ETag");
        byte[] other = "%PDF-1.7 of two pages".getBytes(StandardCharsets.UTF_8);
        police.putFile(file, other, null).then().statusCode(428);
        police.putFile(file, other, tag).then().statusCode(200);
        police.putFile(file, PDF, tag).then().statusCode(412).body("present.sha256", equalTo(Secrets.sha256(other)));
        int entries = plan.history("&action=" + ref).size();
        police.putFile(file, other, tag).then().statusCode(200);
        assertEquals(entries, plan.history("&action=" + ref).size(), "the same again is no change");
        health.putFile(file, PDF, tag).then().statusCode(403);
        health.putFile(files(ref) + "/ours.pdf", PDF, null)
                .then()
                .statusCode(201)
                .body("partner", equalTo("health"));
        Cast.COUNCIL
                .visitor()
                .putFile(files(ref) + "/theirs.pdf", PDF, null)
                .then()
                .statusCode(403);

        plan.send(police, ref, Q, "GREEN");
        police.delete(file, "*").then().statusCode(409).body("detail", containsString("recall it"));
        health.delete(files(ref) + "/ours.pdf").then().statusCode(428);
        health.delete(files(ref) + "/ours.pdf", "\"another\"").then().statusCode(412);
        health.delete(files(ref) + "/ours.pdf", "*").then().statusCode(204);
        manager.post(plan.update(ref, Q) + "/acceptance").then().statusCode(200);
        health.putFile(files(ref) + "/ours.pdf", PDF, null)
                .then()
                .statusCode(409)
                .body("detail", containsString("has been accepted"));
        List<String> told = plan.history("&action=" + ref).stream()
                .map(entry -> entry.get("operation").asText())
                .filter(operation -> operation.startsWith("file"))
                .toList();
        assertEquals(List.of("file taken away", "file added", "file replaced", "file added"), told);
    }

    @Test
    void whoMayReadTheWordsMayOpenTheFile() {
        String ref = plan.next();
        String file = files(ref) + "/report.pdf";
        police.put(plan.update(ref, Q), SmallPlan.says("GREEN")).then().statusCode(201);
        police.putFile(file, PDF, null).then().statusCode(201);
        Visitor viewer = Cast.VIEWER.visitor();
        Visitor council = Cast.COUNCIL.visitor();
        opens(file, List.of(200, 200, 404, 404, 404), police, health, manager, council, viewer);
        manager.get(files(ref)).then().body("items", equalTo(List.of()));
        police.post(plan.update(ref, Q) + "/submission").then().statusCode(200);
        opens(file, List.of(200, 200, 200, 404, 404), police, health, manager, council, viewer);
        manager.post(plan.update(ref, Q) + "/acceptance").then().statusCode(200);
        opens(file, List.of(200, 200, 200, 200, 200), police, health, manager, council, viewer);
        manager.post(plan.update(ref, Q) + "/restriction", Json.object("{'restricted': true}"))
                .then()
                .statusCode(200);
        opens(file, List.of(200, 200, 200, 404, 404), police, health, manager, council, viewer);
        Cast.STRANGER.visitor().get(file).then().statusCode(404);
    }

    @Test
    void aContributorsFileGoesWithItsContribution() {
        String ref = plan.next();
        String part = plan.update(ref, Q) + "/contributions/health";
        health.put(part, Json.object("{'words': 'We trained the nurses.'}"))
                .then()
                .statusCode(201);
        String file = files(ref) + "/ours.pdf";
        health.putFile(file, PDF, null).then().statusCode(201);
        opens(file, List.of(200, 404, 404), health, police, manager);
        health.post(part + "/submission").then().statusCode(200);
        opens(file, List.of(200, 200, 200), health, police, manager);
        opens(file, List.of(404), Cast.VIEWER.visitor());
    }

    @Test
    void aFinalisedQuarterKeepsItsFilesAndTheirDigests() {
        SmallPlan own = SmallPlan.put("evidence-files-frozen");
        String first = "2022-23-Q1";
        String file = own.update("1.1", first) + "/files/report.pdf";
        police.putFile(file, PDF, null).then().statusCode(201);
        own.accept(police, "1.1", first, "GREEN");
        manager.post(own.at("/quarters/" + first + "/finalisation")).then().statusCode(200);
        manager.get(own.at("/publications/" + first))
                .then()
                .body("updates[0].files[0].name", equalTo("report.pdf"))
                .body("updates[0].files[0].sha256", equalTo(Secrets.sha256(PDF)));
        for (Visitor visitor : List.of(police, manager, Visitor.bootstrap())) {
            visitor.delete(file, "*").then().statusCode(409);
            visitor.putFile(file.replace("report", "other"), PDF, null).then().statusCode(409);
        }
        assertArrayEquals(PDF, police.get(file).asByteArray());
    }

    private static void opens(String file, List<Integer> statuses, Visitor... visitors) {
        assertEquals(
                statuses,
                Arrays.stream(visitors)
                        .map(visitor -> visitor.get(file).statusCode())
                        .toList());
    }

    private void refused(String file, byte[] content, String pointer, String detail) {
        police.putFile(file, content, null)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail));
    }

    private String files(String ref) {
        return plan.update(ref, Q) + "/files";
    }

    private static byte[] word() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Two practices were trained.");
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] excel() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(41);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] office2003() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var files = new org.apache.poi.poifs.filesystem.POIFSFileSystem()) {
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] archive(String entry, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry(entry));
            archive.write(text.getBytes(StandardCharsets.UTF_8));
            archive.closeEntry();
        }
        return bytes.toByteArray();
    }
}
