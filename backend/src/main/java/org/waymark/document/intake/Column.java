package org.waymark.document.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a column of a table of actions can be, told by the words over it. */
enum Column {
    REF(
            "^(?:ref(?:erence)?|no|number|nr|#|id|item|s/?n|(?:action|activity|task|recommendation) (?:no|number|ref(?:erence)?|id|#))(?: ?(?:no|number|nr|id))?$"),
    OBJECTIVE(
            "^(?:strategic |key )?(?:objective|priority|aim|goal|pillar|strand|workstream|theme)s?(?: (?:no|number|area|title|and number))?$"),
    FOCUS(
            "\\b(?:focus|short (?:title|name)|project|area of (?:work|focus)|focus area|work ?stream|initiative)\\b|^(?:work )?area$"),
    ACTION(
            "\\b(?:actions?|activit(?:y|ies)|tasks?|recommendations?|deliverables?|commitments?|what (?:partners )?(?:will|are|do|we|needs?)|interventions?|how (?:will|are|do) we (?:do|deliver|achieve|get|going)|we will|steps?)\\b"),
    OUTCOME(
            "\\b(?:(?:intended |expected |desired |planned )?(?:outcomes?|impacts?|benefits?|results?)|what difference|what will (?:change|be different|be achieved)|what (?:do |would )?we want|what are we trying|why)\\b"),
    LEAD(
            "\\b(?:(?:action|task|activity|strategic|operational|delivery) (?:lead|owner|by|manager)s?|lead(?:s|ing)?(?: (?:agency|officer|partner|organisation|and partners))?"
                    + "|owners?|owned by|responsib(?:le|ility)(?: \\w+)?|accountable|sro|sponsor|officers?|directorate|^(?:service area|team)$|by whom|who|partners?|agenc(?:y|ies)|organisations?)\\b"),
    MEASURE(
            "\\b(?:performance|measures?|measurements?|kpis?|key performance indicators?|(?:outcome|impact|output|success) (?:measures?|indicators?|criteria)"
                    + "|indicators?|metrics?|how (?:we(?:'ll| will| can| do)?|(?:will|do|can) we) (?:know|measure)|measured|what (?:will|does|would) success look like|evidence|outputs?|measures? of success|success|milestones?)\\b"),
    TIMESCALE(
            "\\b(?:time ?-?scales?|time ?-?frames?|timelines?|timing|by when|when|deadlines?|due(?: date)?|(?:target|completion|delivery|end|finish|review|expected) (?:date|completion(?: date)?)|frequency|^(?:end|finish)$|date(?! (?:added|agreed|raised|updated)))\\b"),
    /** When it is to begin: no day by which it is done. */
    START("^(?:(?:actual|planned|proposed) )?(?:start|commencement)$|\\b(?:start|commencement) date\\b"),
    LINKS(
            "\\b(?:link(?:s|ed|ages?)?(?: (?:to|with))?|other strateg(?:y|ies)|(?:related|linked) (?:\\w+)|related|cross-? ?references?|strateg(?:y|ies)|policy)\\b"),
    TARGET("\\btargets?\\b(?! (?:audience|cohort|group))"),
    RATING(
            "\\b(?:b?ragb?(?: (?:rating|status|coding|rated))?|(?:current )?status|rating|colour|traffic light|delivery confidence|(?:b ?(?:/ )?)?r ?(?:/ )?a ?(?:/ )?g)\\b|^on track$"),
    UPDATE(
            "\\b(?:(?:(?:quarterly|progress|quarter|latest|action|q[1-4]) )*(?:updates?|progress|commentary|comments?|narrative)|position|achievements?|actions? taken|where are we now|what (?:we(?:'ve| have)?|have we|has been|was) (?:been )?(?:achieved|delivered|did|done))\\b"),
    /** A column whose head is none of these. */
    OTHER("(?!)");

    private static final int LONGEST_HEAD = 120;
    /** What is counted, and what is still to come, has no column in a plan. */
    private static final Pattern NO_COLUMN = Pattern.compile(
            "\\b(?:number of|no of|total|how many|percentage|%)\\b|^(?:next|further) (?:actions?|steps?)\\b");

    private static final Pattern QUESTION =
            Pattern.compile("^(?:what|how|who|when|why|which|where|by (?:when|whom)|we will)\\b");
    /** Whose it is, which does not say what it is; and "to date", which names no date. */
    private static final Pattern ASIDE = Pattern.compile("\\b\\w+(?:'s|s') | to date\\b");
    /** What parts a head from what only goes with it: "Link to other strategies", "Progress against outcomes". */
    private static final Pattern PARTS = Pattern.compile(" / | (?:against|and|for|from|in|of|on|or|to|with) ");

    private final Pattern words;

    Column(String words) {
        this.words = Pattern.compile(words);
    }

    /** The column that a head names as a whole, or with the first of its parts that names one. */
    static Column of(String head) {
        String plain = plain(head);
        if (plain.isEmpty()
                || plain.length() > LONGEST_HEAD
                || NO_COLUMN.matcher(plain).find()) {
            return OTHER;
        }
        if (REF.names(plain) || OBJECTIVE.names(plain)) {
            return REF.names(plain) ? REF : OBJECTIVE;
        }
        String bare = ASIDE.matcher(plain(head.replaceAll("[()\\[\\]:]", " / ").replace('’', '\'')))
                .replaceAll(" ")
                .replace("r / a / g", "rag");
        if (QUESTION.matcher(bare.strip()).find()) {
            return named(bare.strip(), Column::compareFirst);
        }
        return PARTS.splitAsStream(bare)
                .map(part -> named(part.strip(), Column::compareLast))
                .filter(column -> column != OTHER)
                .findFirst()
                .orElse(OTHER);
    }

    private boolean names(String head) {
        return words.matcher(head).find();
    }

    /** The words of a head that name a column. */
    private record Stretch(Column column, int start, int end) {}

    private static Column named(String head, Comparator<Stretch> order) {
        return Arrays.stream(values())
                .filter(column -> column != REF && column != OBJECTIVE)
                .flatMap(column -> column.words
                        .matcher(head)
                        .results()
                        .map(found -> new Stretch(column, found.start(), found.end())))
                .min(order)
                .map(Stretch::column)
                .orElse(OTHER);
    }

    /** A question asks for what it begins with: "When will the action be done?" */
    private static int compareFirst(Stretch a, Stretch b) {
        return a.start() != b.start() ? a.start() - b.start() : b.end() - a.end();
    }

    /** Of nouns in a row the last says what it is: "Lead officer update", "Action status". */
    private static int compareLast(Stretch a, Stretch b) {
        return a.end() != b.end() ? b.end() - a.end() : a.start() - b.start();
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
