package org.waymark.update;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.waymark.platform.Problem;
import org.waymark.platform.ProblemException;

/** The kinds of file that can be evidence, told by what is in a file and never by its name. */
enum FileKind {
    PDF("application/pdf", "a PDF", "pdf"),
    PNG("image/png", "a PNG picture", "png"),
    JPEG("image/jpeg", "a JPEG picture", "jpg", "jpeg"),
    WORD(Office.OF + "wordprocessingml.document", "a Word document", "docx"),
    EXCEL(Office.OF + "spreadsheetml.sheet", "an Excel workbook", "xlsx"),
    POWERPOINT(Office.OF + "presentationml.presentation", "a PowerPoint presentation", "pptx");

    private static final String KINDS = "PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), PNG and JPEG";

    final String mediaType;
    private final String inWords;
    private final List<String> extensions;

    FileKind(String mediaType, String inWords, String... extensions) {
        this.mediaType = mediaType;
        this.inWords = inWords;
        this.extensions = List.of(extensions);
    }

    /** 422 when it is of no kind that can be evidence. */
    static FileKind of(byte[] content) {
        return switch (magic(content)) {
            case PDF -> PDF;
            case PNG -> PNG;
            case JPEG -> JPEG;
            case OOXML -> Office.kind(content);
            case OLE2 ->
                throw refused(
                        "This is a file of Office 2003 or older, or one with a password. Save it as .docx, .xlsx, .pptx or PDF, without a password.");
            default -> throw refused("Evidence can be " + KINDS + ". What is in this file is none of these.");
        };
    }

    private static FileMagic magic(byte[] content) {
        try {
            return FileMagic.valueOf(new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory can be read", impossible);
        }
    }

    /** 422 when its name promises something else than what is in it. */
    void mustBeNamed(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!extensions.contains(extension)) {
            throw ProblemException.notValid(
                    "Name the file as what it is.",
                    List.of(new Problem.Fault(
                            "/name",
                            "What is in it is %s: its name has to end in .%s".formatted(inWords, extensions.get(0)))));
        }
    }

    private static ProblemException refused(String detail) {
        return ProblemException.notValid("The file was not stored.", List.of(new Problem.Fault("", detail)));
    }

    /** Office's files are archives that say in one of their parts what they are. */
    private static final class Office {

        private static final String OF = "application/vnd.openxmlformats-officedocument.";
        private static final String TYPES = "[Content_Types].xml";
        private static final int LONGEST_TYPES = 1_000_000;

        static FileKind kind(byte[] content) {
            String types = types(content);
            if (types.contains("macroEnabled") || types.contains("vbaProject")) {
                throw refused("It has macros. Save it without them, as .docx, .xlsx or .pptx.");
            }
            for (FileKind kind : List.of(WORD, EXCEL, POWERPOINT)) {
                if (types.contains(kind.mediaType + ".main+xml")) {
                    return kind;
                }
            }
            throw refused("It is an archive. Evidence can be " + KINDS + ".");
        }

        /** Looks into the archive's list without unpacking anything else. */
        private static String types(byte[] content) {
            try (ZipFile archive = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get()) {
                ZipArchiveEntry entry = archive.getEntry(TYPES);
                if (entry == null) {
                    return "";
                }
                try (InputStream types = archive.getInputStream(entry)) {
                    return new String(types.readNBytes(LONGEST_TYPES), java.nio.charset.StandardCharsets.UTF_8);
                }
            } catch (IOException broken) {
                throw refused("It is broken: it could not be opened. Save it again and send that.");
            }
        }
    }
}
