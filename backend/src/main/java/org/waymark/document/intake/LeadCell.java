package org.waymark.document.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Who leads, from the lines of a cell: split where names end, each matched to the plan's partners. */
final class LeadCell {

    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:joint |co-?|strategic |operational )?leads?(?: (?:agency|officer|partner|organisation))?|owners?|support(?:ed by|ing)?(?: partners?)?|partners?|with) ?: ?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOBODY = Pattern.compile(
            "(?:tb[acd]|to be (?:confirmed|agreed|decided|determined|advised)|n/?a|none|vacant|-|–|—|\\?)",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 160;
    private static final int MOST = 50;

    /** Of a body: what stands after the body's name, with a comma. */
    private static final Pattern PART = Pattern.compile(
            "\\b(?:sub-?group|teams?|unit|department|project|workstream|division|section)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Names names;
    private final Times times;
    private final boolean severalLines;
    final List<String> leads = new ArrayList<>();
    final List<String> unsure = new ArrayList<>();

    private LeadCell(Names names, Times times, boolean severalLines) {
        this.names = names;
        this.times = times;
        this.severalLines = severalLines;
    }

    static LeadCell of(Cell cell, Names names, Times times) {
        LeadCell words = new LeadCell(names, times, cell.lines().size() > 1);
        for (Line line : joined(cell, names)) {
            words.line(line.text());
        }
        return words;
    }

    /** A name that goes on in the next line is one name: known as a whole, or broken off after a small word. */
    private static List<Line> joined(Cell cell, Names names) {
        List<Line> joined = new ArrayList<>();
        for (Line line : cell.lines()) {
            int before = joined.size() - 1;
            if (before >= 0 && goesOn(joined.get(before).text(), line, names)) {
                joined.set(before, Line.of(joined.get(before).text() + " " + line.text()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean goesOn(String before, Line next, Names names) {
        boolean broken = before.matches("(?is).*\\b(?:of|and|the|for|to|in|with)|.*&")
                || !next.isBlank() && Character.isLowerCase(next.text().codePointAt(0)) && !names.isKnown(next.text())
                || next.text().matches("\\(.{1,30}\\)");
        return names.isKnown(before + " " + next.text()) || broken && !names.isKnown(before);
    }

    private void line(String line) {
        String words = LABEL.matcher(line).replaceFirst("").strip();
        if (words.isEmpty() || NOBODY.matcher(words).matches()) {
            return;
        }
        for (String part : parts(words)) {
            name(LABEL.matcher(part.strip()).replaceFirst("").strip());
        }
    }

    private List<String> parts(String words) {
        if (names.isKnown(words)) {
            return List.of(words);
        }
        List<String> parts = new ArrayList<>();
        for (String part : words.split("\\s*(?:;|\\||•| / | /(?=\\S{3})|(?<=\\S{3})/ )\\s*")) {
            parts.addAll(slashed(part));
        }
        return parts;
    }

    /** "Police/Probation" is two, "DA/VAWG team" is one. */
    private List<String> slashed(String words) {
        if (names.isKnown(words) || !words.contains("/")) {
            return listed(words);
        }
        String[] parts = words.split("/");
        boolean names2 = true;
        for (String part : parts) {
            names2 &= names.isKnown(part)
                    || part.strip().length() > 4 && !part.strip().matches("[A-Z]{2,6}\\b.*|.*\\b[A-Z]{2,6}");
        }
        List<String> all = new ArrayList<>();
        for (String part : names2 ? parts : new String[] {words}) {
            all.addAll(listed(part.strip()));
        }
        return all;
    }

    /** Names with commas between: of two, one may be part of the other's name. */
    private List<String> listed(String words) {
        String[] parts = words.split(",\\s+|\\s+(?:and|&)\\s+");
        if (parts.length < 2 || names.isKnown(words)) {
            return List.of(words);
        }
        boolean allKnown = true;
        for (String part : parts) {
            allKnown &= names.isKnown(part);
        }
        if (allKnown) {
            return List.of(parts);
        }
        String[] byComma = words.split(",\\s+(?:and\\s+)?");
        if (byComma.length == 2 && (severalLines || PART.matcher(words).find())) {
            unsure.add("“%s” was taken as one name; it may be two".formatted(words));
            return List.of(words);
        }
        if (byComma.length > 1) {
            unsure.add("“%s” was taken as %d names".formatted(words, byComma.length));
        }
        return List.of(byComma);
    }

    private void name(String words) {
        if (words.isEmpty() || NOBODY.matcher(words).matches()) {
            return;
        }
        if (words.length() > LONGEST || !names.isKnown(words) && times.isTime(words)) {
            unsure.add("“%s” stands where the lead does, and was not taken as one".formatted(words));
            return;
        }
        Names.Found found = names.find(words);
        if (found.unsure() != null) {
            unsure.add(found.unsure());
        }
        if (!leads.contains(found.partner().key()) && leads.size() < MOST) {
            leads.add(found.partner().key());
        }
    }
}
