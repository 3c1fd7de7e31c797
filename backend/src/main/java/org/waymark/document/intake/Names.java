package org.waymark.document.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.plan.Partner;
import org.waymark.plan.PlanDocument.PartnerEntry;

/** The partners that a plan has and those that a file names: who is meant by which words. */
final class Names {

    private static final Pattern ABBREVIATED = Pattern.compile("(.{3,}?) ?\\(([A-Z][A-Za-z&/ -]{1,20})\\)");
    private static final Set<String> SMALL =
            Set.of("the", "of", "and", "for", "in", "team", "service", "services", "lead", "s");
    /** That a plan may have. */
    private static final int MOST = 500;

    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_NAME = 300;

    private final List<PartnerEntry> all = new ArrayList<>();
    private final Map<String, PartnerEntry> exact = new LinkedHashMap<>();
    private final Map<String, PartnerEntry> byKey = new HashMap<>();
    private final int known;
    /** Notes on partners, by their place in the document. */
    final Map<Integer, String> unsure = new LinkedHashMap<>();

    Names(List<PartnerEntry> known) {
        known.forEach(this::add);
        this.known = all.size();
    }

    /** @param unsure why it may be another; null where there is no doubt */
    record Found(PartnerEntry partner, String unsure) {}

    List<PartnerEntry> all() {
        return all;
    }

    PartnerEntry of(String key) {
        return byKey.get(key);
    }

    private void add(PartnerEntry partner) {
        all.add(partner);
        byKey.putIfAbsent(partner.key(), partner);
        exact.putIfAbsent(plain(partner.name()), partner);
        exact.putIfAbsent(partner.key(), partner);
        exact.putIfAbsent(plain(partner.key()), partner);
        if (partner.abbreviation() != null) {
            exact.putIfAbsent(plain(partner.abbreviation()), partner);
            exact.putIfAbsent(plain(partner.name() + " " + partner.abbreviation()), partner);
        }
    }

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[’'‘`]", "")
                .replace("&", " and ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("\\b(?:the|lb|london borough of)\\b ?", "")
                .strip();
    }

    /** Whether these words are a partner that is known by now. */
    boolean isKnown(String words) {
        return exact.containsKey(plain(words)) && !plain(words).isEmpty();
    }

    /** Who is meant; a new partner where nobody known is. */
    Found find(String words) {
        PartnerEntry same = exact.get(plain(words));
        Matcher abbreviated = ABBREVIATED.matcher(words);
        if (same == null && abbreviated.matches()) {
            same = exact.getOrDefault(plain(abbreviated.group(1)), exact.get(plain(abbreviated.group(2))));
        }
        if (same != null) {
            return new Found(same, null);
        }
        List<PartnerEntry> near = near(words);
        if (near.size() == 1) {
            return new Found(
                    near.get(0),
                    "“%s” was taken to be %s".formatted(words, near.get(0).name()));
        }
        PartnerEntry made = made(words, near);
        return new Found(made, null);
    }

    private List<PartnerEntry> near(String words) {
        Set<String> own = tokens(words);
        if (own.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .limit(known)
                .filter(partner -> isNear(own, plain(words), partner))
                .toList();
    }

    private static boolean isNear(Set<String> own, String plain, PartnerEntry partner) {
        Set<String> others =
                tokens(partner.name() + " " + (partner.abbreviation() == null ? "" : partner.abbreviation()));
        boolean inside = others.containsAll(own) || own.size() > 1 && own.containsAll(tokens(partner.name()));
        return inside && !tokens(partner.name()).isEmpty() || differsLittle(plain, plain(partner.name()));
    }

    private static Set<String> tokens(String words) {
        Set<String> tokens = new LinkedHashSet<>(Arrays.asList(plain(words).split(" ")));
        tokens.removeAll(SMALL);
        tokens.remove("");
        return tokens;
    }

    /** One or two letters other, in a name long enough for that to be a slip. */
    private static boolean differsLittle(String one, String other) {
        if (Math.min(one.length(), other.length()) < 8
                || Math.abs(one.length() - other.length()) > 2
                || one.length() > 200) {
            return false;
        }
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()] <= 2;
    }

    private PartnerEntry made(String words, List<PartnerEntry> near) {
        if (all.size() >= MOST) {
            throw Refused.tooManyPartners(MOST);
        }
        Matcher abbreviated = ABBREVIATED.matcher(words);
        boolean both = abbreviated.matches();
        String name = ActionCell.cut(both ? abbreviated.group(1) : words, LONGEST_NAME);
        Partner.Kind kind = kind(name);
        PartnerEntry made = new PartnerEntry(key(name), name, both ? abbreviated.group(2) : null, kind, null);
        String like = near.isEmpty()
                ? ""
                : "; it may be "
                        + String.join(
                                " or ",
                                near.stream().map(PartnerEntry::name).limit(4).toList());
        unsure.put(all.size(), "“%s” is new to the plan and was taken as %s%s".formatted(words, inWords(kind), like));
        add(made);
        return made;
    }

    private static String inWords(Partner.Kind kind) {
        return switch (kind) {
            case ORGANISATION -> "an organisation";
            case TEAM -> "a team";
            case MEETING -> "a meeting, which cannot sign in";
        };
    }

    private static Partner.Kind kind(String name) {
        String plain = plain(name);
        if (plain.matches(
                ".*\\b(?:board|forum|group|subgroup|partnership|committee|panel|network|steering|meeting)\\b.*")) {
            return Partner.Kind.MEETING;
        }
        boolean team = plain.matches(
                ".*\\b(?:team|manager|lead|officer|coordinator|co ordinator|analyst|department|directorate|head of|director|service|services|unit|hub|care)\\b.*");
        return team ? Partner.Kind.TEAM : Partner.Kind.ORGANISATION;
    }

    private String key(String name) {
        String start = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[’'‘`]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String key =
                start.length() > LONGEST_KEY ? start.substring(0, LONGEST_KEY).replaceAll("-+$", "") : start;
        String free = key.isEmpty() ? "partner" : key;
        for (int i = 2; byKey.containsKey(free); i++) {
            free = (key.isEmpty() ? "partner" : key) + "-" + i;
        }
        return free;
    }
}
