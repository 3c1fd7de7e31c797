package org.waymark.progress;

import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.next;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Working days of England: neither a weekend nor a bank holiday. Bank holidays follow the Banking and Financial Dealings Act 1971
 * and the royal proclamations that moved or added single days.
 */
public final class WorkingDays {

    /** Holidays that a proclamation moved away from their usual day. */
    private static final Set<LocalDate> MOVED_AWAY = Set.of(LocalDate.of(2020, 5, 4), LocalDate.of(2022, 5, 30));

    /** Single days added by proclamation: VE day, two jubilee days, the state funeral, the coronation. */
    private static final Map<Integer, Set<LocalDate>> ADDED = Map.of(
            2020, Set.of(LocalDate.of(2020, 5, 8)),
            2022, Set.of(LocalDate.of(2022, 6, 2), LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19)),
            2023, Set.of(LocalDate.of(2023, 5, 8)));

    /**
     * Days from 21 March to the full moon whose next Sunday is Easter, by the year modulo 19: the golden numbers of the Book of
     * Common Prayer's table for 1900 to 2199.
     */
    private static final int[] PASCHAL_MOON = {24, 13, 2, 21, 10, 28, 18, 7, 26, 15, 4, 23, 12, 1, 20, 9, 27, 17, 6};

    /** Every figure asks for them many times; there are about a hundred years that a quarter can be of. */
    private static final Map<Integer, Set<LocalDate>> KEPT = new ConcurrentHashMap<>();

    private WorkingDays() {}

    /** The day itself if it is a working day, else the next one. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** The latest working day that leaves so many clear working days before a day: neither of the two is one of them. */
    public static LocalDate leaving(int clear, LocalDate day) {
        LocalDate working = day;
        for (int left = clear + 1; left > 0; ) {
            working = working.minusDays(1);
            if (isWorkingDay(working)) {
                left--;
            }
        }
        return working;
    }

    public static boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day)
                && !KEPT.computeIfAbsent(day.getYear(), WorkingDays::bankHolidays)
                        .contains(day);
    }

    static Set<LocalDate> bankHolidays(int year) {
        Set<LocalDate> holidays = new TreeSet<>();
        keep(LocalDate.of(year, Month.JANUARY, 1), holidays);
        LocalDate easter = easterSunday(year);
        holidays.add(easter.minusDays(2));
        holidays.add(easter.plusDays(1));
        holidays.add(LocalDate.of(year, Month.MAY, 1).with(firstInMonth(DayOfWeek.MONDAY)));
        holidays.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY)));
        holidays.add(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(DayOfWeek.MONDAY)));
        holidays.removeAll(MOVED_AWAY);
        holidays.addAll(ADDED.getOrDefault(year, Set.of()));
        keep(LocalDate.of(year, Month.DECEMBER, 25), holidays);
        keep(LocalDate.of(year, Month.DECEMBER, 26), holidays);
        return holidays;
    }

    /** A day that falls on a weekend, or on a day already kept, is kept on the next one that is free. */
    private static void keep(LocalDate day, Set<LocalDate> holidays) {
        LocalDate kept = day;
        while (isWeekend(kept) || holidays.contains(kept)) {
            kept = kept.plusDays(1);
        }
        holidays.add(kept);
    }

    private static LocalDate easterSunday(int year) {
        return LocalDate.of(year, Month.MARCH, 21)
                .plusDays(PASCHAL_MOON[year % 19])
                .with(next(DayOfWeek.SUNDAY));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
