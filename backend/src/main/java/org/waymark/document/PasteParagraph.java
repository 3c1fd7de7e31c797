package org.waymark.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.progress.Band;
import org.waymark.progress.Rating;
import org.waymark.update.ProgressView.MovementView;
import org.waymark.update.ShareView;
import org.waymark.update.TallyView.BandShare;

/** The quarter in one paragraph, for somebody's own report: each figure is the summary's, to the letter. */
final class PasteParagraph {

    private final Summary summary;
    private final List<String> sentences = new ArrayList<>();

    private PasteParagraph(Summary summary) {
        this.summary = summary;
    }

    static String of(Summary summary) {
        return new PasteParagraph(summary).written();
    }

    private String written() {
        if (summary.demonstration() != null) {
            sentences.add(summary.demonstration() + ".");
        }
        if (summary.progress().overall().total() == 0) {
            sentences.add("No actions of the %s count in %s."
                    .formatted(summary.name(), summary.progress().quarterTitle()));
            return String.join(" ", sentences);
        }
        bands();
        movement();
        responses();
        if (!summary.isFinal()) {
            sentences.add("These are live figures of %s and can change.".formatted(Words.day(summary.madeOn())));
        }
        return String.join(" ", sentences);
    }

    private void bands() {
        BandShare onTrack = share(Band.ON_TRACK);
        BandShare attention = share(Band.ATTENTION);
        BandShare notStarted = share(Band.NOT_STARTED);
        int red = Summary.of(Rating.RED, summary.progress().overall().ratings()).count();
        sentences.add(
                "As at %s, %d of the %s of the %s (%s) %s on track or completed; %d (%s) needed attention, %d of them rated %s; and %d (%s) had not started%s."
                        .formatted(
                                summary.progress().quarterTitle(),
                                onTrack.count(),
                                Words.counted(onTrack.total(), "action"),
                                summary.name().replaceFirst("^[Tt]he ", ""),
                                onTrack.label(),
                                onTrack.count() == 1 ? "was" : "were",
                                attention.count(),
                                attention.label(),
                                red,
                                summary.label(Rating.RED).toLowerCase(Locale.UK),
                                notStarted.count(),
                                notStarted.label(),
                                summary.progress().rounded() ? " (percentages are rounded)" : ""));
    }

    private BandShare share(Band band) {
        return Summary.of(band, summary.progress().overall().bands());
    }

    private void movement() {
        MovementView movement = summary.progress().movement();
        if (movement == null) {
            return;
        }
        int better = movement.improved().size();
        int worse = movement.worsened().size();
        String also = Stream.of(
                        also(movement.started(), "started"),
                        also(movement.added(), "added"),
                        also(movement.withdrawn(), "withdrawn"))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
        sentences.add("Since %s, %s%s better and %d%s worse%s."
                .formatted(
                        summary.quarter().previous().shortTitle(),
                        Words.counted(better, "action"),
                        are(better),
                        worse,
                        are(worse),
                        also.isEmpty() ? "" : "; " + also));
    }

    private static List<String> also(List<String> refs, String what) {
        return refs.isEmpty() ? List.of() : List.of(refs.size() + " " + what);
    }

    private static String are(int count) {
        return count == 1 ? " is" : " are";
    }

    private void responses() {
        ShareView rate = summary.progress().updates().responseRate();
        if (rate.total() > 0) {
            sentences.add("%d of the %s due had been received (%s)."
                    .formatted(rate.count(), Words.counted(rate.total(), "update"), rate.label()));
        }
    }
}
