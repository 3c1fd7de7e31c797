package org.waymark.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An Excel file in the making: sheets with a table each, in British English. The same content gives the same bytes.
 *
 * <p>Written by POI, which reads what comes back, draws charts that Excel redraws, and is here for Word anyway.
 */
final class ExcelFile {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final ExcelStyles styles = new ExcelStyles(workbook);
    private final ExcelPaper paper;

    static ExcelFile of(String title, Summary summary) {
        String mark = summary.progress().quarterTitle() + ". " + summary.mark();
        String notice = Stream.of(summary.marking(), summary.demonstration())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(". "));
        return new ExcelFile(new ExcelPaper(title, mark, notice.isEmpty() ? null : notice), summary.madeOn());
    }

    /** @param madeOn the day that its content is of */
    ExcelFile(ExcelPaper paper, LocalDate madeOn) {
        this.paper = paper;
        PackagePropertiesPart properties =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        Optional<Date> made =
                Optional.of(Date.from(madeOn.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setTitleProperty(Optional.of(paper.title()));
        properties.setLanguageProperty(Optional.of("en-GB"));
        properties.setCreatorProperty(Optional.of("Waymark"));
        properties.setCreatedProperty(made);
        properties.setModifiedProperty(made);
    }

    /**
     * What stands over each sheet and on each page of it.
     *
     * @param mark whether the figures can still change
     * @param notice stands in the header; null for none
     */
    record ExcelPaper(String title, String mark, String notice) {}

    /** @param name at most 31 characters, another one for each sheet */
    ExcelSheet sheet(String name, ExcelColumn... columns) {
        return new ExcelSheet(workbook.createSheet(name), styles, paper, columns);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(new TimelessZip(out));
            // Closing it would write everything a second time, to nowhere.
            workbook.getPackage().revert();
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
