package org.waymark.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.publication.Difference.Kind;
import org.waymark.publication.Statements.Place;

/** What one revision of a quarter says otherwise than the one before: figure by figure, then action by action. Pure. */
final class Differences {

    private Differences() {}

    static List<Difference> between(QuarterRecord before, QuarterRecord now) {
        Map<Place, String> then = Statements.of(before);
        Map<Place, String> present = Statements.of(now);
        Set<String> hidden = now.hidden();
        Set<Place> places = new LinkedHashSet<>(present.keySet());
        places.addAll(then.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Place place : places) {
            boolean said = hidden.contains(place.of()) && place.tellsWords();
            String was = said ? null : then.get(place);
            String is = present.get(place);
            boolean keeps = is == null && hidden.contains(place.of());
            boolean same = Objects.equals(then.get(place), is);
            if (!same && !keeps) {
                difference(place, was, is, hidden).ifPresent(differences::add);
            }
        }
        hidden.stream()
                .filter(ref -> !before.hidden().contains(ref))
                .forEach(ref -> differences.add(new Difference(Kind.ACTION, ref, "Words", "Shown", "Restricted")));
        return differences;
    }

    /** Of a text the lines that differ, and of what is restricted by now none that was said of it. */
    private static Optional<Difference> difference(Place place, String was, String is, Set<String> hidden) {
        String gone = lines(was == null ? null : WordsDraft.allowed(was, hidden))
                .filter(line -> lines(is).noneMatch(line::equals))
                .collect(Collectors.joining("\n"));
        String come =
                lines(is).filter(line -> lines(was).noneMatch(line::equals)).collect(Collectors.joining("\n"));
        return gone.isEmpty() && come.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Difference(place.kind(), place.of(), place.what(), emptyToNull(gone), emptyToNull(come)));
    }

    private static Stream<String> lines(String text) {
        return Stream.ofNullable(text).flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
