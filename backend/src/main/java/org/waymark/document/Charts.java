package org.waymark.document;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.document.paper.Drawing;
import org.waymark.document.paper.Drawing.Anchor;
import org.waymark.document.paper.Drawing.Surface;
import org.waymark.document.paper.Frame;
import org.waymark.document.paper.Picture;
import org.waymark.progress.Band;
import org.waymark.update.ProgressView.ObjectiveTally;
import org.waymark.update.TallyView.BandShares;
import org.waymark.update.TrendPoint;

/** The pictures of a summary: the bands by quarter, and by objective. Each number stands on its bar, and in the alternative text. */
final class Charts {

    private static final int WIDTH = Frame.textWidth(false) / 20;
    private static final int MOST_QUARTERS = 8;
    private static final double SIZE = 8.5;
    /** A swatch and the room to the next. */
    private static final double BESIDE_LABEL = 31;
    /** A part of a bar that is smaller bears no number. */
    private static final double SMALLEST = 10;

    private final Summary summary;

    Charts(Summary summary) {
        this.summary = summary;
    }

    /** Null where there are not two quarters to compare. */
    Picture byQuarter() {
        List<TrendPoint> all = summary.record().trend();
        List<TrendPoint> trend = all.subList(Math.max(0, all.size() - MOST_QUARTERS), all.size());
        if (trend.size() < 2) {
            return null;
        }
        int top = 26;
        int bottom = 122;
        Drawing drawing = new Drawing(WIDTH, bottom + 28);
        legend(drawing);
        int most = trend.stream().mapToInt(TrendPoint::total).max().orElse(1);
        double step = WIDTH / (double) trend.size();
        double thick = Math.min(step * 0.62, 60);
        for (int i = 0; i < trend.size(); i++) {
            TrendPoint point = trend.get(i);
            double middle = step * (i + 0.5);
            double y = bottom;
            for (Band band : Band.values()) {
                int count = Summary.of(band, point.bands()).count();
                double high = (bottom - top) * count / (double) Math.max(1, most);
                y -= high;
                part(drawing, new Rectangle2D.Double(middle - thick / 2, y, thick, high), band, count, high);
            }
            String[] name = point.quarter().shortTitle().split(" ");
            drawing.words(middle, bottom + 11, name[0], SIZE, Anchor.MIDDLE);
            drawing.words(middle, bottom + 22, name[1], SIZE, Anchor.MIDDLE);
        }
        drawing.line(0, bottom, WIDTH, bottom);
        return drawing.picture("Chart of the bands by quarter. "
                + trend.stream()
                        .map(point -> point.quarter().shortTitle() + ": " + told(point.bands(), point.total()))
                        .collect(Collectors.joining(" ")));
    }

    /** Null where there are not two objectives to compare. */
    Picture byObjective() {
        List<ObjectiveTally> objectives = summary.progress().objectives();
        if (objectives.size() < 2) {
            return null;
        }
        int row = 22;
        int top = 26;
        double left = 66;
        Drawing drawing = new Drawing(WIDTH, top + row * objectives.size() + 2);
        legend(drawing);
        int most = objectives.stream().mapToInt(ObjectiveTally::total).max().orElse(1);
        for (int i = 0; i < objectives.size(); i++) {
            ObjectiveTally objective = objectives.get(i);
            double y = top + row * i;
            drawing.words(left - 6, y + 12, "Objective " + objective.objective(), SIZE, Anchor.END);
            double x = left;
            for (Band band : Band.values()) {
                int count = Summary.of(band, objective.bands()).count();
                double wide = (WIDTH - left - 2) * count / Math.max(1, most);
                part(drawing, new Rectangle2D.Double(x, y, wide, row - 5), band, count, wide);
                x += wide;
            }
        }
        drawing.line(left, top - 4, left, top + row * objectives.size());
        return drawing.picture("Chart of the bands by objective. "
                + objectives.stream()
                        .map(objective -> "Objective %d: %s"
                                .formatted(objective.objective(), told(objective.bands(), objective.total())))
                        .collect(Collectors.joining(" ")));
    }

    private void part(Drawing drawing, Rectangle2D place, Band band, int count, double room) {
        if (count == 0) {
            return;
        }
        drawing.bar(place, surface(band), summary.ink(band), summary.tint(band));
        if (room >= SMALLEST) {
            drawing.figure(place, String.valueOf(count), SIZE, surface(band));
        }
    }

    private void legend(Drawing drawing) {
        double reach = Arrays.stream(Band.values())
                .mapToDouble(band -> Drawing.reach(label(band), SIZE))
                .sum();
        double beside = Band.values().length * BESIDE_LABEL;
        double size = SIZE * Math.min(1, (WIDTH - beside) / reach);
        double x = 0;
        for (Band band : Band.values()) {
            String label = label(band);
            drawing.bar(
                    new Rectangle2D.Double(x + 0.5, 2, 12, 10), surface(band), summary.ink(band), summary.tint(band));
            drawing.words(x + 17, 10.5, label, size, Anchor.START);
            x += Drawing.reach(label, size) + BESIDE_LABEL;
        }
    }

    private static Surface surface(Band band) {
        return switch (band) {
            case ATTENTION -> Surface.HATCHED;
            case ON_TRACK -> Surface.SOLID;
            case NOT_STARTED -> Surface.PALE;
        };
    }

    private String label(Band band) {
        return Summary.of(band, summary.progress().overall().bands()).title();
    }

    /** "Requires partnership attention 9, on track 31, not started 11, of 51." */
    private String told(BandShares bands, int total) {
        return Arrays.stream(Band.values())
                        .map(band -> label(band) + " " + Summary.of(band, bands).count())
                        .collect(Collectors.joining("; "))
                + "; of " + total + ".";
    }
}
