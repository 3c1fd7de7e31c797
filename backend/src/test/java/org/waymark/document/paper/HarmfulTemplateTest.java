package org.waymark.document.paper;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that would have Word fetch or run something, and those that no paper could be written with. */
class HarmfulTemplateTest {

    private static final String SIMPLE = "<w:p><w:fldSimple w:instr='%s'><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>";
    private static final String BEGIN = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
    private static final String SEPARATE = "<w:r><w:fldChar w:fldCharType='separate'/></w:r>";
    private static final String END = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    private static final String FETCHES = "has a field that could fetch or run something";
    private static final String NAMES = "names an address";
    private static final String LACKS = "refers to something that it lacks";

    private static String says(String words) {
        return "<w:r><w:instrText>%s</w:instrText></w:r>".formatted(words);
    }

    private static String complex(String instruction) {
        return "<w:p>" + BEGIN + instruction + SEPARATE + "<w:r><w:t>1</w:t></w:r>" + END + "</w:p>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INCLUDEPICTURE \"https://tracker.example.org/x.png\" \\d",
                "INCLUDETEXT x",
                "LINK Excel.Sheet x",
                "DDE a b",
                "DDEAUTO c:\\\\cmd.exe",
                "MACROBUTTON x",
                "IMPORT x",
                "HYPERLINK x",
                "IF 1 = 1 x",
                "PAGEREF x",
                "",
                "\" PAGE\""
            })
    void aFieldThatIsNotOfTheFewIsRefusedHoweverItIsWritten(String instruction) {
        String escaped = instruction.replace("\"", "&quot;").replace("'", "&apos;");
        refused(FETCHES, Letterhead.with(SIMPLE.formatted(escaped)));
        refused(FETCHES, Letterhead.with(complex(says(" " + escaped + " "))));
        refused(FETCHES, new Letterhead().margin("footer", "default", complex(says(escaped))));
        StringBuilder spread = new StringBuilder();
        instruction
                .chars()
                .forEach(c -> spread.append(says(Character.toString(c).replace("&", "&amp;"))));
        refused(FETCHES, Letterhead.with(complex(spread.toString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PAGE",
                " page \\* MERGEFORMAT ",
                "NUMPAGES",
                "SECTIONPAGES",
                "DATE \\@ \"d MMMM yyyy\"",
                "TITLE",
                "STYLEREF \"heading 1\"",
                "FILENAME"
            })
    void aFieldOfTheFewIsTaken(String instruction) {
        String escaped = instruction.replace("\"", "&quot;");
        taken(Letterhead.with(SIMPLE.formatted(escaped) + complex(says(escaped))));
        taken(Letterhead.with("<w:p>" + BEGIN + says(escaped) + END + "</w:p>"));
    }

    /** What one reader of the file sees and another does not would make two fields of one. */
    @Test
    void aFieldCannotHideInAnother() {
        String evil = says("INCLUDEPICTURE \"x\"");
        String choice = "<mc:AlternateContent><mc:Choice Requires='w'>%s</mc:Choice><mc:Fallback>%s</mc:Fallback>"
                + "</mc:AlternateContent>";
        for (String header : List.of(
                complex(says("PAGE") + BEGIN + evil + END),
                complex(says("PAGE") + "<w:fldSimple w:instr='TITLE'/>"),
                "<w:p>" + BEGIN + says("PAGE") + SEPARATE + evil + END + "</w:p>",
                "<w:p>" + evil + "</w:p>",
                "<w:p>" + BEGIN + evil + "</w:p>",
                "<w:p>" + evil.replace("instrText", "delInstrText") + "</w:p>",
                complex(choice.formatted(says("PAGE"), "") + evil),
                choice.formatted("<w:p>" + BEGIN + "</w:p>", "<w:p>" + says("PAGE") + "</w:p>") + complex(evil),
                complex("<x:x xmlns:x='urn:x'>" + says("PAGE") + "</x:x>" + evil),
                complex("<w:del>" + says("PAGE") + "</w:del>" + evil),
                complex("<w:r><w:t>PAGE</w:t></w:r>".replace("PAGE", "INCLUDEPICTURE") + says(" PAGE")),
                complex("<w:r><w:rPr>" + evil + "</w:rPr></w:r>" + says("PAGE")),
                "<w:p><w:r><x:instrText xmlns:x='urn:x'>PAGE</x:instrText></w:r></w:p>",
                "<w:p>" + END + "</w:p>")) {
            refused(FETCHES, Letterhead.with(header));
        }
        taken(Letterhead.with(choice.formatted(complex(says("PAGE")), complex(says("PAGE")))));
    }

    @Test
    void whatNamesAnAddressIsRefused() {
        String picture = "<w:p><w:r><w:pict><v:shape%s><v:imagedata %s/></v:shape></w:pict></w:r></w:p>";
        for (String attribute : List.of(
                "src='https://tracker.example.org/x.png'",
                "src='logo.png'",
                "o:href='x.png'",
                "o:althref='\\\\server\\share\\x'",
                "o:other='\\\\server\\share\\x'",
                "o:other='file:///x'")) {
            refused(NAMES, Letterhead.with(picture.formatted("", attribute)));
        }
        refused(NAMES, Letterhead.with(picture.formatted(" href='https://x.example.org'", "")));
        refused(
                NAMES,
                Letterhead.with("<w:p/><x:webVideoPr xmlns:x='urn:x' embeddedHtml='&lt;iframe src=&quot;x&quot;/>'/>"));
        taken(Letterhead.with(picture.formatted(" alt='Of https://example.org'", "o:title='logo'")));
        refused("refers to something outside", Letterhead.with("<w:p/>").beside("x", "oleObject", "media/x.png"));
        refused("leads to neither", Letterhead.with("<w:p/>").link("file:///etc/passwd"));
        refused("leads to neither", Letterhead.with("<w:p/>").link("\\\\server\\share"));
        taken(Letterhead.with("<w:p><w:hyperlink r:id='link'/></w:p>").link("https://www.example.org/"));
    }

    @Test
    void whatNoPaperCouldBeWrittenWithIsRefused() {
        refused(LACKS, Letterhead.with("<w:p><w:hyperlink r:id='none'/></w:p>"));
        refused(LACKS, Letterhead.with("<w:p/>").link("https://a.example").link("https://b.example"));
        String deep = "<w:sdt><w:sdtContent>".repeat(5000) + "</w:sdtContent></w:sdt>".repeat(5000);
        refused("nested too deeply", Letterhead.with(deep));
        refused(
                "nested too deeply",
                new Letterhead().part("word/styles.xml", "<a>".repeat(100_000) + "</a>".repeat(100_000)));
        refused("larger than 4 MB", Letterhead.with("<w:p/>".repeat(800_000)));
        refused("as Word writes it", new Letterhead().part("word/styles.xml", "<styles/>"));
        refused(
                "takes it for",
                new Letterhead()
                        .part("word/x.xml", "<w:ftr xmlns:w='" + WordMargins.MAIN + "'/>")
                        .refer("header", "default", "x.xml"));
        refused("takes it for", new Letterhead().refer("header", "default", "document.xml"));
        UnusableTemplate told = assertThrows(
                UnusableTemplate.class,
                () -> WordTemplate.of(new Letterhead()
                        .part("word/styles.xml", new byte[] {(byte) 0xC3})
                        .bytes()));
        assertTrue(told.getMessage().contains("cannot be read"), told.getMessage());
    }

    @Test
    void aPictureThatIsNotWhatWordKnowsIsRefused() {
        refused("of a kind that Word does not know", picture("word/media/a.png", "MZ a programme"));
        refused("not where Word puts them", picture("x.exe", "MZ").beside("b", "image", "../../../x.exe"));
        refused(
                "not where Word puts them",
                picture("word/media/a.png", "GIF89a").beside("b", "image", "media/none.png"));
        refused(
                "not where Word puts them",
                picture("word/media/a.png", "GIF89a").beside("b", "image", "bad\\\\name ^.png"));
        for (String drawing : List.of(
                "<script>x</script>",
                "<rect onclick='x'/>",
                "<style>@import x</style>",
                "<rect style='fill:url(x.svg#a)'/>",
                "<rect style='fill:u\\72l(x)'/>",
                "<foreignObject/>")) {
            refused("could fetch or run", picture("word/media/a.svg", svg(drawing)));
        }
        refused(NAMES, picture("word/media/a.svg", svg("<image href='https://example.org/a.png'/>")));
        taken(picture("word/media/a.svg", svg("<rect id='a' fill='url(#b)'/><use href='#a'/>")));
    }

    private static String svg(String content) {
        return "<svg xmlns='http://www.w3.org/2000/svg'>" + content + "</svg>";
    }

    private static Letterhead picture(String name, String content) {
        Letterhead letterhead = Letterhead.with("<w:p/>").part(name, content.getBytes(StandardCharsets.ISO_8859_1));
        return name.startsWith("word/") ? letterhead.beside("a", "image", name.substring(5)) : letterhead;
    }

    private static void taken(Letterhead letterhead) {
        assertDoesNotThrow(() -> WordTemplate.of(letterhead.bytes()));
    }

    private static void refused(String why, Letterhead letterhead) {
        UnusableTemplate refused = assertThrows(UnusableTemplate.class, () -> WordTemplate.of(letterhead.bytes()));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }
}
