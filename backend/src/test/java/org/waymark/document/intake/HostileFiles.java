package org.waymark.document.intake;

import static org.waymark.document.intake.HostileParts.EXCEL;
import static org.waymark.document.intake.HostileParts.NAMESPACE;
import static org.waymark.document.intake.HostileParts.SHEET;
import static org.waymark.document.intake.HostileParts.WORD;
import static org.waymark.document.intake.HostileParts.XML;
import static org.waymark.document.intake.HostileParts.body;
import static org.waymark.document.intake.HostileParts.excel;
import static org.waymark.document.intake.HostileParts.ole;
import static org.waymark.document.intake.HostileParts.text;
import static org.waymark.document.intake.HostileParts.types;
import static org.waymark.document.intake.HostileParts.word;
import static org.waymark.document.intake.HostileParts.wordRow;
import static org.waymark.document.intake.HostileParts.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files that are damaged, hostile, or of the wrong kind, by what is wrong with them. */
public final class HostileFiles {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private HostileFiles() {}

    /** Writes them into a directory, for backend/check/hostile.mjs. */
    public static void main(String[] into) throws IOException {
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Files.write(Path.of(into[0], file.getKey().replace('/', ' ')), file.getValue());
        }
    }

    static Map<String, byte[]> all() throws IOException {
        HostileFiles made = new HostileFiles();
        made.cutShort();
        made.bombs();
        made.entities();
        made.wrongKinds();
        return made.files;
    }

    private static byte[] wholeWord() {
        return new WordPaper()
                .table(List.of(
                        List.of("Ref", "Action", "Lead", "Time scale"),
                        List.of("1.1", "Train staff.", "Police", "Quarterly")))
                .bytes();
    }

    private void cutShort() {
        byte[] whole = wholeWord();
        for (int i = 1; i <= 12; i++) {
            files.put("Word cut at " + i + " of 13", Arrays.copyOf(whole, whole.length * i / 13));
        }
        Random random = new Random(4);
        for (int i = 0; i < 8; i++) {
            byte[] broken = whole.clone();
            int from = 30 + random.nextInt(whole.length / 2);
            Arrays.fill(broken, from, Math.min(whole.length, from + 400), (byte) random.nextInt());
            broken[broken.length - 20] ^= 0x55;
            files.put("Word overwritten " + i, broken);
        }
        files.put("CSV cut in a quote", text("Ref,Action,Lead,When\n1.1,\"Train sta"));
        files.put("JSON cut short", text("{\"plan\": {\"key\": \"a\", \"tit"));
        files.put("YAML cut short", text("plan:\n  key: a\n  title: \"A pl"));
    }

    private void bombs() {
        String row = wordRow("1.1", "Train staff.", "Police", "Quarterly");
        files.put(
                "Word that unpacks to 200 MB",
                word(body("<w:p><w:r><w:t>" + "a".repeat(200_000_000) + "</w:t></w:r></w:p>")));
        files.put("Word of one attribute", word(body("<w:p w:a=\"" + "a".repeat(50_000_000) + "\"/>")));
        files.put("Word of one comment", word(body("<!--" + "a".repeat(50_000_000) + "-->")));
        files.put(
                "Word of 100,000 rows",
                word(body("<w:tbl>" + wordRow("Ref", "Action", "Lead", "When") + row.repeat(100_000) + "</w:tbl>")));
        files.put(
                "Word nested 5,000 deep",
                word(body("<w:tbl><w:tr><w:tc>".repeat(5_000) + "</w:tc></w:tr></w:tbl>".repeat(5_000))));
        StringBuilder csv = new StringBuilder("Ref,Action,Lead,When\n");
        for (int i = 1; i <= 100_000; i++) {
            csv.append(i).append(",Train staff.,Police,Quarterly\n");
        }
        files.put("CSV of 100,000 rows", text(csv.toString()));
        StringBuilder sheet = new StringBuilder(XML + "<worksheet" + SHEET + "><sheetData>");
        for (int i = 1; i <= 100_000; i++) {
            sheet.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"A")
                    .append(i)
                    .append("\" t=\"inlineStr\"><is><t>word ")
                    .append(i)
                    .append("</t></is></c></row>");
        }
        files.put("Excel of 100,000 rows", excel(sheet + "</sheetData></worksheet>"));
        files.put(
                "Excel that unpacks to 200 MB",
                excel(XML + "<worksheet" + SHEET + ">" + " ".repeat(200_000_000) + "</worksheet>"));
        files.put(
                "CSV of 40,000 leads",
                text("Ref,Action,Lead,When\n"
                        + IntStream.range(0, 40_000)
                                .mapToObj(i -> i % 20 == 0 ? "\",Yearly\n%d,Train.,\"P%d".formatted(i, i) : "P" + i)
                                .collect(Collectors.joining("\n"))
                                .substring(10)
                        + "\",Yearly\n"));
        files.put(
                "Word of one paragraph",
                word(body("<w:p>" + "<w:r><w:t>words and words </w:t></w:r>".repeat(70_000) + "</w:p>")));
        files.put("Word of line breaks", word(body("<w:p><w:r>" + "<w:br/>".repeat(200_000) + "</w:r></w:p>")));
        Object[] many = new Object[6_000];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = i == 0 ? "[Content_Types].xml" : "word/part" + i + ".xml";
            many[i + 1] = types(WORD);
        }
        files.put("An archive of 3,000 parts", zip(many));
        files.put("YAML of aliases", text("plan: &a [x]\nobjectives: " + "[*a, *a]\n".repeat(1)));
        files.put("YAML nested 10,000 deep", text("plan: " + "[".repeat(10_000)));
        files.put("JSON nested 100,000 deep", text("{\"plan\":" + "[".repeat(100_000)));
        String measures = "{\"ref\": \"1.1\", \"measures\": [" + "{},".repeat(99_000) + "{}]}";
        files.put(
                "JSON of 99,000 measures",
                text("{\"plan\": {}, \"partners\": [], \"objectives\": [{\"actions\": [" + measures + "]}]}"));
        files.put("JSON of 400,000 tokens", text("{\"plan\": {}, \"partners\": [" + "{},".repeat(200_000) + "{}]}"));
    }

    private void entities() {
        String laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        files.put(
                "Word with entities",
                word(laughs + "<w:document" + NAMESPACE
                        + "><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"));
        files.put(
                "Word with an outside entity",
                word("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document" + NAMESPACE
                        + "><w:body>&x;</w:body></w:document>"));
        files.put(
                "Word with an outside DTD",
                word("<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/x.dtd\"><w:document" + NAMESPACE
                        + "><w:body/></w:document>"));
        files.put("Excel with entities", excel(laughs + "<worksheet" + SHEET + ">&c;</worksheet>"));
        files.put(
                "Types with entities",
                zip("[Content_Types].xml", laughs + "<Types>&c;</Types>", "word/document.xml", body("")));
        files.put("Word that is no XML", word("no XML at all"));
        files.put("Word whose XML ends early", word(body("<w:p>").substring(0, 120)));
        files.put("Word of random bytes", word(new byte[] {1, 2, 3, (byte) 0xFF, 0}));
        files.put("Word without a document", zip("[Content_Types].xml", types(WORD)));
        files.put(
                "Word of broken UTF-8",
                word((XML + "<w:document" + NAMESPACE + "><w:body><w:p>\u00ff").getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void wrongKinds() throws IOException {
        files.put(
                "Word with macros",
                zip(
                        "[Content_Types].xml",
                        types("application/vnd.ms-word.document.macroEnabled.main+xml"),
                        "word/document.xml",
                        body("")));
        files.put("Excel with macros", zip("[Content_Types].xml", types(EXCEL), "xl/vbaProject.bin", "MZ"));
        files.put(
                "a presentation",
                zip(
                        "[Content_Types].xml",
                        types("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")));
        files.put(
                "a text of LibreOffice",
                zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"));
        files.put("an archive of others", zip("a.docx", wholeWord()));
        files.put("Word of old", ole("WordDocument"));
        files.put("Excel of old", ole("Workbook"));
        files.put("Word with a password", ole("EncryptedPackage"));
        files.put("OLE cut short", Arrays.copyOf(ole("WordDocument"), 600));
        files.put("a PDF", text("%PDF-1.7\n%âãÏÓ\n1 0 obj"));
        files.put("rich text", text("{\\rtf1\\ansi Plan}"));
        files.put("a web page", text("<!DOCTYPE html><html><table><tr><th>Ref</th></tr></table></html>"));
        files.put("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        files.put("a program", new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0, 0});
        files.put("nothing", new byte[0]);
        files.put("blanks", text("\ufeff  \n\t \n"));
        files.put("a letter", text("Dear colleague,\nplease find the plan attached.\n"));
        files.put("CSV of something else", text("Name,Age,Town\nA,1,Barnet\n"));
        files.put("JSON of something else", text("{\"users\": [1, 2]}"));
        files.put("a list of JSON", text("[1, 2, 3]"));
        files.put("Word without tables", new WordPaper().text("We will act.").bytes());
        files.put(
                "Word of another table",
                new WordPaper()
                        .table(List.of(List.of("Name", "Telephone"), List.of("Desk", "101")))
                        .bytes());
    }
}
