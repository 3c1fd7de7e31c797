package org.waymark.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.meeting.Meeting;
import org.waymark.plan.Plan;
import org.waymark.progress.Quarter;

/**
 * A reminder in words. It is read on telephones and over shoulders: neither subject nor text says what the plan or an action is about,
 * and the one name in it is the reader's own. The rest is behind the sign-in.
 */
record Letter(String subject, String text) {

    private static final Pattern TELLS = Pattern.compile(
            "domestic|abus|violen|vawg|\\bda\\b|victim|survivor|sexual|wom[ae]n|girl|homicide|refuge|stalk|harm|exploit|idva|marac",
            Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /**
     * @param address of the web app
     * @param meeting that takes what the mail is about; null where none is planned
     */
    static Letter of(Message message, Plan plan, String address, Meeting meeting) {
        String name = neutralName(plan);
        String text = """
                Dear %s,

                %s

                Sign in to see them: %s

                This is an automatic message%s. What it is about is left out on purpose.
                """.formatted(
                        message.to().name(),
                        said(message, plan) + why(message, meeting),
                        address,
                        name == null ? "" : " for " + name);
        return new Letter(subject(message, plan), text);
    }

    /** The first of the plan's names that does not say what it is about; null without one. */
    static String neutralName(Plan plan) {
        return Stream.of(plan.shortTitle, plan.title, plan.owner, plan.managedBy)
                .filter(name -> name != null && !TELLS.matcher(name).find())
                .findFirst()
                .orElse(null);
    }

    private static String subject(Message message, Plan plan) {
        int count = message.items().size();
        String deadline = DAY.format(deadline(message, plan));
        return "Quarterly updates: "
                + switch (message.stage()) {
                    case OPENED -> "%d to send by %s".formatted(count, deadline);
                    case DUE_SOON -> "%d still to send by %s".formatted(count, deadline);
                    case OVERDUE ->
                        (count == 1 ? "1 was due by %s" : count + " were due by %s").formatted(deadline)
                                + (severalQuarters(message) ? " or before" : "");
                    case SENT_BACK -> "%d to look at again".formatted(count);
                    case RATED_DIFFERENTLY -> "another rating confirmed for %d".formatted(count);
                    case ANSWERED -> count == 1 ? "1 answer for you" : count + " answers for you";
                };
    }

    /** The next meeting that takes what a mail is about; null where none is planned. */
    static Meeting meeting(List<Meeting> meetings, Message message, LocalDate today) {
        return meetings.stream()
                .filter(meeting -> meeting.quarter.equals(message.items().get(0).quarter()))
                .filter(meeting -> !meeting.on.isBefore(today))
                .findFirst()
                .orElse(null);
    }

    /** Why by then: said of what is asked for, and without the body's own name, which may tell what it is about. */
    private static String why(Message message, Meeting meeting) {
        boolean asks = message.stage() == Stage.OPENED || message.stage() == Stage.DUE_SOON;
        return meeting == null || !asks
                ? ""
                : " It goes to %s on %s.".formatted(meeting.kind.words(), DATE.format(meeting.on));
    }

    private static String said(Message message, Plan plan) {
        return switch (message.stage()) {
            case OPENED -> eachQuarter(message, plan, Letter::opened);
            case DUE_SOON -> eachQuarter(message, plan, Letter::dueSoon);
            case OVERDUE -> eachQuarter(message, plan, (items, due) -> byRung(items, OVERDUE, due));
            case SENT_BACK -> byRung(message.items(), SENT_BACK, null);
            case RATED_DIFFERENTLY ->
                "The manager confirmed another rating than was given, with a reason, for %s. You may reply once, on record."
                        .formatted(byQuarter(message.items()));
            case ANSWERED ->
                "What was asked for in the update has been answered, for %s.".formatted(byQuarter(message.items()));
        };
    }

    /** Each quarter has a deadline of its own. @param words of its items and that day */
    private static String eachQuarter(Message message, Plan plan, BiFunction<List<Item>, String, String> words) {
        return message.items().stream()
                .collect(Collectors.groupingBy(Item::quarter, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one ->
                        words.apply(one.getValue(), DATE.format(plan.calendar().deadline(one.getKey()))))
                .collect(Collectors.joining("\n\n"));
    }

    private static String opened(List<Item> items, String due) {
        return "Reporting on %s has begun. %s to send by %s: %s."
                .formatted(items.get(0).quarter().title(), counted(items, " yours"), due, refs(items));
    }

    private static String dueSoon(List<Item> items, String due) {
        return "%s still to come for %s, by %s: %s."
                .formatted(counted(items, ""), items.get(0).quarter().title(), due, refs(items));
    }

    /** Of the references, and the day by which they were due. */
    private static final Map<Rung, String> OVERDUE = Map.of(
            Rung.FIRST, "Please send what was due by %2$s and has not come: %1$s.",
            Rung.SECOND,
                    "You are a second contact. This was due by %2$s and has not come, although the first contact was reminded: %1$s.",
            Rung.MANAGER, "This was due by %2$s and has not come, although whoever could be reminded has been: %1$s.");

    private static final Map<Rung, String> SENT_BACK = Map.of(
            Rung.FIRST, "The manager has sent back, with a comment: %1$s. Please look at it and send it again.",
            Rung.SECOND,
                    "You are a second contact. This was sent back and has not come again, although the first contact was reminded: %1$s.",
            Rung.MANAGER,
                    "This was sent back and has not come again, although whoever could be reminded has been: %1$s.");

    private static String byRung(List<Item> items, Map<Rung, String> words, String due) {
        return items.stream()
                .collect(Collectors.groupingBy(Item::rung, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> words.get(entry.getKey()).formatted(byQuarter(entry.getValue()), due))
                .collect(Collectors.joining("\n\n"));
    }

    /** "2 updates and 1 figure are yours". */
    private static String counted(List<Item> items, String whose) {
        int updates = (int) items.stream().filter(Item::isUpdate).count();
        String what = Stream.of(counted(updates, "update"), counted(items.size() - updates, "figure"))
                .filter(words -> words != null)
                .collect(Collectors.joining(" and "));
        return what + (items.size() == 1 ? " is" : " are") + whose;
    }

    private static String counted(int count, String one) {
        return count == 0 ? null : count + " " + one + (count == 1 ? "" : "s");
    }

    /** "1.2 and 1.10 of Q2 2024-25". */
    private static String byQuarter(List<Item> items) {
        Map<Quarter, List<Item>> quarters =
                items.stream().collect(Collectors.groupingBy(Item::quarter, TreeMap::new, Collectors.toList()));
        return quarters.entrySet().stream()
                .map(entry -> refs(entry.getValue()) + " of " + entry.getKey().shortTitle())
                .collect(Collectors.joining("; "));
    }

    /** "1.2, 1.10, 3.4 and 2 figures of objective 3". */
    private static String refs(List<Item> items) {
        Map<Integer, Set<String>> figures = items.stream()
                .filter(item -> !item.isUpdate())
                .collect(Collectors.groupingBy(
                        Item::objective, TreeMap::new, Collectors.mapping(Item::indicator, Collectors.toSet())));
        List<String> refs = Stream.concat(
                        items.stream().filter(Item::isUpdate).map(Item::action).distinct(),
                        figures.entrySet().stream()
                                .map(entry -> "%s of objective %d"
                                        .formatted(counted(entry.getValue().size(), "figure"), entry.getKey())))
                .toList();
        int last = refs.size() - 1;
        return last == 0 ? refs.get(0) : String.join(", ", refs.subList(0, last)) + " and " + refs.get(last);
    }

    /** The last of them, where they differ. */
    private static LocalDate deadline(Message message, Plan plan) {
        return message.items().stream()
                .map(item -> plan.calendar().deadline(item.quarter()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean severalQuarters(Message message) {
        return message.items().stream().map(Item::quarter).distinct().count() > 1;
    }
}
