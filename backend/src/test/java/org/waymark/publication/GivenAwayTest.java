package org.waymark.publication;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waymark.publication.FigureTables.Q1;
import static org.waymark.publication.FigureTables.measure;
import static org.waymark.publication.FigureTables.reading;
import static org.waymark.publication.FigureTables.withPeriod;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.plan.Measure;
import org.waymark.progress.Period;
import org.waymark.update.MeasureView;
import org.waymark.update.MeasureView.ReadingView;

/** Whatever the figures, nothing that is withheld of 1 to 4 people follows from what is shown, though a reader knows which figures make up which. */
class GivenAwayTest {

    private static final int BEFORE = 3;
    private static final int QUARTERS = 4;
    private static final int MOST = 13;

    /** Women and men, quarter by quarter, from before the first reading on. */
    private static final int FACTS = 2 * (BEFORE + QUARTERS);

    private static final Period[] PERIODS = {Period.QUARTER, Period.YEAR_TO_DATE, Period.LAST_12_MONTHS};

    private static final int TABLES = 1_000;

    /** A number of the table, and the facts that it is the sum of. */
    private record Figure(int measure, int reading, FigureTable.Part part, int[] facts, int number) {}

    /** A percentage given without its parts. */
    private record Share(int measure, int reading, int[] of, int[] all, int scale, BigDecimal given) {}

    private final Random random = new Random(11);
    private int[] facts;
    /** What is made up of people may not be said to count them. */
    private boolean allArePeople;

    private final boolean[] sensitive = new boolean[3];

    /** One quarter, or several of them. What a percentage without parts tells in several is more than can be looked at. */
    private int quarters;

    private List<MeasureView> table;
    private List<Figure> figures;
    private List<Share> shares;

    @Test
    void nothingWithheldFollowsFromWhatIsShown() {
        int few = 0;
        for (int round = 0; round < TABLES; round++) {
            draw();
            List<MeasureView> told = Withholding.outward(table);
            Guesser reader = reader(told);
            for (Figure figure : figures) {
                if (isFew(figure)) {
                    few++;
                    assertTrue(isHidden(told, figure), () -> figure + " is shown in " + inRows(told));
                    assertTrue(
                            reader.doubts(figure.facts, figure.number),
                            () -> "%d of measure %d, reading %d follows from %s"
                                    .formatted(figure.number, figure.measure, figure.reading, inRows(told)));
                }
            }
        }
        assertTrue(few > TABLES, "only " + few + " of few people");
    }

    private boolean isFew(Figure figure) {
        return Withholding.isSmall(
                        BigDecimal.valueOf(figure.number),
                        table.get(figure.measure).sensitive())
                && table.get(figure.measure).countsPeople();
    }

    private void draw() {
        facts = random.ints(FACTS, 0, random.nextBoolean() ? 6 : MOST).toArray();
        for (int whom = 0; whom < sensitive.length; whom++) {
            sensitive[whom] = random.nextInt(6) == 0;
        }
        quarters = random.nextBoolean() ? 1 : QUARTERS;
        allArePeople = random.nextInt(3) > 0;
        table = new ArrayList<>();
        figures = new ArrayList<>();
        shares = new ArrayList<>();
        int measures = 2 + random.nextInt(4);
        int periods = quarters == 1 ? 1 : 1 + random.nextInt(3);
        Set<String> drawn = new HashSet<>();
        for (int tries = 0; tries < measures; tries++) {
            Period period = PERIODS[random.nextInt(periods)];
            int whom = random.nextInt(3);
            boolean share = (allArePeople || quarters == 1) && random.nextInt(4) == 0;
            if (share) {
                table.add(share(table.size(), period));
            } else if (drawn.add(period + " " + whom)) {
                table.add(count(table.size(), whom, period));
            }
        }
    }

    /** @param whom 0 women, 1 men, 2 all */
    private MeasureView count(int measure, int whom, Period period) {
        boolean people = whom != 2 || allArePeople;
        List<ReadingView> readings = new ArrayList<>();
        for (int q = 0; q < quarters; q++) {
            if (period != Period.QUARTER || random.nextInt(10) > 0) {
                int[] made = facts(whom, period, q);
                figures.add(new Figure(measure, readings.size(), FigureTable.Part.VALUE, made, number(made)));
                readings.add(reading(Q1.plus(q), BigDecimal.valueOf(number(made)), null, null));
            }
        }
        return withPeriod(measure(Measure.Kind.COUNT, people, people && sensitive[whom], readings), period);
    }

    /** Women of all, sometimes with their numbers. */
    private MeasureView share(int measure, Period period) {
        int scale = random.nextInt(2);
        boolean parts = quarters > 1 || allArePeople && random.nextBoolean();
        List<ReadingView> readings = new ArrayList<>();
        for (int q = 0; q < quarters; q++) {
            int[] women = facts(0, period, q);
            int[] all = facts(2, period, q);
            if (number(all) > 0) {
                BigDecimal of = BigDecimal.valueOf(number(women));
                BigDecimal base = BigDecimal.valueOf(number(all));
                BigDecimal given = of.movePointRight(2).divide(base, scale, RoundingMode.HALF_UP);
                if (parts) {
                    figures.add(new Figure(measure, readings.size(), FigureTable.Part.NUMERATOR, women, number(women)));
                    figures.add(new Figure(measure, readings.size(), FigureTable.Part.DENOMINATOR, all, number(all)));
                }
                shares.add(new Share(measure, readings.size(), women, all, scale, given));
                readings.add(reading(Q1.plus(q), given, parts ? of : null, parts ? base : null));
            }
        }
        return withPeriod(measure(Measure.Kind.PERCENT, true, sensitive[0], readings), period);
    }

    private int[] facts(int whom, Period period, int quarter) {
        int first = switch (period) {
            case YEAR_TO_DATE -> 0;
            case LAST_12_MONTHS -> quarter - 3;
            default -> quarter;
        };
        int[] made = new int[FACTS];
        for (int q = first; q <= quarter; q++) {
            made[2 * (q + BEFORE)] = whom == 1 ? 0 : 1;
            made[2 * (q + BEFORE) + 1] = whom == 0 ? 0 : 1;
        }
        return made;
    }

    private int number(int[] made) {
        int sum = 0;
        for (int i = 0; i < FACTS; i++) {
            sum += made[i] * facts[i];
        }
        return sum;
    }

    /** Who has read the table, the key, and how it is made. */
    private Guesser reader(List<MeasureView> told) {
        Guesser reader = new Guesser(FACTS, 2 * MOST);
        for (Figure figure : figures) {
            if (!isHidden(told, figure)) {
                reader.tell(figure.facts, figure.number, figure.number);
            } else if (figure.number > 0 && !table.get(figure.measure).sensitive()) {
                reader.tellAtLeast(figure.facts, 1);
            } else {
                reader.tellAtLeast(figure.facts, 0);
            }
        }
        for (Share share : shares) {
            if (told.get(share.measure).readings().get(share.reading).value() != null) {
                int whole = share.scale == 0 ? 1 : 10;
                int given = share.given.movePointRight(share.scale).intValueExact();
                reader.tellAtLeast(mixed(share, 200 * whole, 1 - 2 * given), 0);
                reader.tellAtLeast(mixed(share, -200 * whole, 2 * given + 1), 1);
            }
        }
        return reader;
    }

    private static int[] mixed(Share share, int timesOf, int timesAll) {
        int[] mixed = new int[FACTS];
        for (int i = 0; i < FACTS; i++) {
            mixed[i] = share.of[i] * timesOf + share.all[i] * timesAll;
        }
        return mixed;
    }

    private static boolean isHidden(List<MeasureView> told, Figure figure) {
        ReadingView reading = told.get(figure.measure).readings().get(figure.reading);
        return switch (figure.part) {
            case VALUE -> reading.value() == null;
            case NUMERATOR -> reading.numerator() == null;
            case DENOMINATOR -> reading.denominator() == null;
        };
    }

    private String inRows(List<MeasureView> told) {
        StringBuilder rows = new StringBuilder();
        for (int m = 0; m < told.size(); m++) {
            rows.append("\n%s %s:".formatted(told.get(m).kind(), told.get(m).period()));
            for (int r = 0; r < told.get(m).readings().size(); r++) {
                ReadingView is = table.get(m).readings().get(r);
                ReadingView shown = told.get(m).readings().get(r);
                rows.append(" %s %s (%s of %s; %s of %s)%s"
                        .formatted(
                                is.quarter(),
                                is.value(),
                                is.numerator(),
                                is.denominator(),
                                shown.numerator(),
                                shown.denominator(),
                                shown.value() == null ? "[c]" : ""));
            }
        }
        return rows.toString();
    }
}
