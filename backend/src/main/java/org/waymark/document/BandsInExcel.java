package org.waymark.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.waymark.progress.Band;
import org.waymark.update.ProgressView.ObjectiveTally;

/** Bars of the bands by objective, below their table, which Excel draws and draws again when the table changes. */
final class BandsInExcel {

    private static final int FIRST_BAND = 2;
    private static final int HEIGHT = 18;
    private static final int COLUMNS = 6;
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private final Summary summary;
    private final XSSFSheet sheet;
    private final int first = ExcelSheet.HEAD + 1;
    private final int last;

    /** @param sheet of the objectives, as {@link FiguresInExcel} has written it */
    BandsInExcel(Summary summary, XSSFSheet sheet) {
        this.summary = summary;
        this.sheet = sheet;
        this.last = sheet.getLastRowNum();
    }

    void draw() {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor place = drawing.createAnchor(0, 0, 0, 0, 0, last + 2, COLUMNS, last + 2 + HEIGHT);
        XSSFChart chart = drawing.createChart(place);
        chart.setTitleText("Actions in each band, by objective");
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        bars(chart);
        // On paper too, on the page of its table.
        sheet.getPrintSetup().setFitHeight((short) 1);
        sheet.getWorkbook()
                .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, COLUMNS - 1, 0, last + 2 + HEIGHT);
        drawing.getCTDrawing()
                .getTwoCellAnchorArray(0)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(inWords());
    }

    private void bars(XSSFChart chart) {
        XDDFCategoryAxis objectives = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis actions = chart.createValueAxis(AxisPosition.BOTTOM);
        // The first objective on top, as in the table.
        objectives.setOrientation(AxisOrientation.MAX_MIN);
        actions.setCrosses(AxisCrosses.MAX);
        actions.setMajorUnit(1.0 * Math.max(1, most() / 10));
        actions.setMinimum(0);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, objectives, actions);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setVaryColors(false);
        for (Band band : Band.values()) {
            series(data, band);
        }
        chart.plot(data);
        CTBarChart drawn = chart.getCTChart().getPlotArea().getBarChartArray(0);
        for (CTBarSer bar : drawn.getSerArray()) {
            numbered(bar);
        }
        inOneRow(drawn);
    }

    /** Without it the pieces of a bar stand beside each other. As markup, because the part of the schemas that POI brings does not know its type. */
    private static void inOneRow(CTBarChart chart) {
        try (XmlCursor place = chart.getAxIdArray(0).newCursor()) {
            place.beginElement(new QName(CHART, "overlap"));
            place.insertAttributeWithValue("val", "100");
        }
    }

    private int most() {
        return summary.progress().objectives().stream()
                .mapToInt(ObjectiveTally::total)
                .max()
                .orElse(1);
    }

    private void series(XDDFBarChartData data, Band band) {
        int column = FIRST_BAND + band.ordinal();
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 1, 1)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(first, last, column, column)));
        series.setTitle(
                Summary.of(band, summary.progress().overall().bands()).title(),
                new CellReference(sheet.getSheetName(), ExcelSheet.HEAD, column, true, true));
        series.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(summary.tint(band)))));
        series.setLineProperties(new XDDFLineProperties(
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex("4A4D57")))));
    }

    /** The colour never stands alone: each piece of a bar bears its number. */
    private static void numbered(CTBarSer bar) {
        CTDLbls labels = bar.addNewDLbls();
        labels.addNewNumFmt().setFormatCode("0;;");
        labels.getNumFmt().setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** "Objective 1: 3 Requires partnership attention, …", for who cannot see it. */
    private String inWords() {
        return summary.progress().objectives().stream()
                .map(objective -> "Objective %d: ".formatted(objective.objective())
                        + Arrays.stream(Band.values())
                                .map(band -> Summary.of(band, objective.bands()))
                                .map(share -> share.count() + " " + share.title())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". ", "Bars of the actions in each band. ", "."));
    }
}
