package org.waymark.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.plan.ActionEntry;
import org.waymark.plan.PlanDocument.PartnerEntry;
import org.waymark.update.ActionView;

/**
 * What a plan says of one action, as its row on paper has it, all but the quarterly update. Pure: made from a plan document alone or from
 * an action as at a quarter, it reads the same, so that a paper that comes back can be held against the plan cell by cell.
 *
 * @param focus the short name; on paper it stands underlined over the action
 * @param action in the plan's own words, as they were typed; so is the outcome
 * @param leads by name, the accountable one first
 * @param measures each with its target, then the completion date
 * @param timescale the plan's own words, where " / " was a new line on paper
 * @param links to other strategies, with the address where there is one
 */
public record ActionOnPaper(
        String ref,
        String focus,
        String action,
        String outcome,
        List<String> leads,
        List<String> measures,
        List<String> timescale,
        List<ActionEntry.Link> links) {

    /** Between the parts of a time scale, in the plan document. */
    private static final String NEW_LINE = " / ";

    /** From a plan document alone. @param partners of the plan */
    public static ActionOnPaper of(ActionEntry entry, List<PartnerEntry> partners) {
        return of(entry, names(partners));
    }

    /** Names of partners by their keys: made once where many actions are told of. */
    public static Map<String, String> names(List<PartnerEntry> partners) {
        return partners.stream()
                .collect(Collectors.toMap(PartnerEntry::key, PartnerEntry::name, (first, second) -> first));
    }

    /** From a plan document alone. @param names of its partners by their keys */
    public static ActionOnPaper of(ActionEntry entry, Map<String, String> names) {
        List<String> leads = new ArrayList<>(entry.leads());
        if (leads.remove(entry.accountable())) {
            leads.add(0, entry.accountable());
        }
        return new ActionOnPaper(
                reference(entry.ref(), entry.publishedRef()),
                entry.focus(),
                entry.action(),
                entry.outcome(),
                leads.stream().map(key -> names.getOrDefault(key, key)).toList(),
                measures(entry.measures().stream().map(MeasureWords::of), entry.due()),
                timescale(entry.timescale()),
                entry.links());
    }

    static ActionOnPaper of(ActionView view) {
        Stream<ActionView.Lead> accountable = view.leads().stream().filter(ActionView.Lead::accountable);
        Stream<ActionView.Lead> others = view.leads().stream().filter(lead -> !lead.accountable());
        return new ActionOnPaper(
                reference(view.ref(), view.publishedRef()),
                view.focus(),
                view.action(),
                view.outcome(),
                Stream.concat(accountable, others).map(ActionView.Lead::name).toList(),
                measures(view.measures().stream().map(MeasureWords::of), view.due()),
                timescale(view.timescale()),
                view.links());
    }

    /** What stands in a cell, as it was typed; of a column with several things a line each. */
    public String text(PaperColumn column) {
        return switch (column) {
            case REF -> ref;
            case ACTION -> focus + "\n" + action;
            case OUTCOME -> outcome == null ? "" : outcome;
            case LEAD -> String.join("\n", leads);
            case MEASURE -> String.join("\n", measures);
            case TIME_SCALE -> String.join("\n", timescale);
            case LINKS -> links.stream().map(ActionOnPaper::inWords).collect(Collectors.joining("\n"));
            case UPDATE -> throw new IllegalArgumentException("A quarter's, not the plan's");
        };
    }

    /** The same as paragraphs, without empty ones. */
    public List<String> lines(PaperColumn column) {
        return lines(text(column));
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** "1.10"; with another one in print, "1.10" and below it "(P10)". */
    private static String reference(String ref, String published) {
        return published == null || published.equals(ref) ? ref : ref + "\n(" + published + ")";
    }

    private static List<String> measures(Stream<String> measures, LocalDate completion) {
        Stream<String> date = completion == null ? Stream.of() : Stream.of("Completion date: " + Words.day(completion));
        return Stream.concat(measures, date).toList();
    }

    private static List<String> timescale(String words) {
        return words == null ? List.of() : List.of(words.split(NEW_LINE));
    }

    /** Where nothing leads anywhere, as in a spreadsheet's cell, with the address beside the title. */
    private static String inWords(ActionEntry.Link link) {
        return link.url() == null ? link.title() : link.title() + " (" + link.url() + ")";
    }
}
