package org.waymark.document.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a column of a table of actions can be, told by the words over it. */
enum Column {
    REF(
            "^(?:ref(?:erence)?|no|number|nr|#|id|item|s/?n|(?:action|activity|task|recommendation) (?:no|number|ref(?:erence)?|id|#))(?: ?(?:no|number|nr|id))?$"),
    OBJECTIVE(
            "^(?:strategic |key )?(?:objective|priority|aim|goal|pillar|strand|workstream|theme)s?(?: (?:no|number|area|title|and number))?$"),
    FOCUS("\\b(?:focus|short (?:title|name)|project|area of (?:work|focus)|focus area|work ?stream|initiative)\\b"),
    ACTION(
            "\\b(?:actions?|activit(?:y|ies)|tasks?|recommendations?|deliverables?|commitments?|what (?:will|are|do|we)|how (?:will|are|do) we (?:do|deliver|achieve|get|going)|we will|steps?)\\b"),
    OUTCOME(
            "\\b(?:(?:intended |expected |desired |planned )?(?:outcomes?|impacts?|benefits?|results?)|what difference|what will change|what (?:do |would )?we want|what are we trying|why)\\b"),
    LEAD(
            "\\b(?:(?:action|task|activity|strategic|operational|delivery) (?:lead|owner|by|manager)s?|lead(?:s|ing)?(?: (?:agency|officer|partner|organisation|and partners))?"
                    + "|owners?|owned by|responsib(?:le|ility)(?: \\w+)?|accountable|by whom|who|partners?|agenc(?:y|ies)|organisations?)\\b"),
    MEASURE(
            "\\b(?:performance|measures?|measurements?|kpis?|key performance indicators?|(?:outcome|impact|output|success) (?:measures?|indicators?|criteria)"
                    + "|indicators?|metrics?|how (?:will|do|can) we (?:know|measure)|evidence|outputs?|measures? of success|success|milestones?)\\b"),
    TIMESCALE(
            "\\b(?:time ?-?scales?|time ?-?frames?|timelines?|timing|by when|when|deadlines?|due(?: date)?|(?:target|completion|delivery|end|start|finish|review) date|frequency|date)\\b"),
    LINKS(
            "\\b(?:link(?:s|ed|ages?)?(?: (?:to|with))?|other strateg(?:y|ies)|related|cross-? ?references?|strateg(?:y|ies)|policy)\\b"),
    TARGET("\\btargets?\\b"),
    RATING("\\b(?:b?rag(?: (?:rating|status|coding|rated))?|(?:current )?status|rating|colour)\\b"),
    UPDATE(
            "\\b(?:(?:(?:quarterly|progress|quarter|latest|action|q[1-4]) )*(?:updates?|progress|commentary|comments?|narrative)(?: to date)?|position)\\b"),
    /** A column whose head is none of these. */
    OTHER("(?!)");

    private static final int LONGEST_HEAD = 120;
    private static final Pattern COUNTED = Pattern.compile("\\b(?:number of|no of|total|how many|percentage|%)\\b");

    private final Pattern words;

    Column(String words) {
        this.words = Pattern.compile(words);
    }

    /** The column that a head names: by the words of it that come first, and of those that begin together by the most. */
    static Column of(String head) {
        String plain = plain(head);
        if (plain.isEmpty()
                || plain.length() > LONGEST_HEAD
                || COUNTED.matcher(plain).find()) {
            return OTHER;
        }
        return Arrays.stream(values())
                .filter(column -> column.words.matcher(plain).find())
                .min((a, b) -> a.compareIn(plain, b))
                .orElse(OTHER);
    }

    private int compareIn(String head, Column other) {
        Matcher own = words.matcher(head);
        Matcher others = other.words.matcher(head);
        if (!own.find() || !others.find()) {
            return 0;
        }
        return own.start() != others.start() ? own.start() - others.start() : others.end() - own.end();
    }

    static String plain(String head) {
        return Line.plain(head)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[.:*()\\[\\]?]", " ")
                .replaceAll("\\s*[/&+,–—]\\s*", " / ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What it is called where somebody is told of it. */
    String inWords() {
        return switch (this) {
            case REF -> "Ref";
            case TIMESCALE -> "Time scale";
            case LINKS -> "Link to other strategies";
            case UPDATE -> "Quarterly update";
            case MEASURE -> "Performance measure";
            default -> name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        };
    }
}
