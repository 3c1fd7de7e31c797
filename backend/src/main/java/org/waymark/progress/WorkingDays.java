package org.waymark.progress;

import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

    private WorkingDays() {}

    /** The day itself if it is a working day, else the next one. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    public static boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !bankHolidays(day.getYear()).contains(day);
    }

    static Set<LocalDate> bankHolidays(int year) {
        Set<LocalDate> holidays = new TreeSet<>();
        holidays.add(substitute(LocalDate.of(year, 1, 1), holidays));
        LocalDate easter = easterSunday(year);
        holidays.add(easter.minusDays(2));
        holidays.add(easter.plusDays(1));
        holidays.add(LocalDate.of(year, Month.MAY, 1).with(firstInMonth(DayOfWeek.MONDAY)));
        holidays.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY)));
        holidays.add(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(DayOfWeek.MONDAY)));
        holidays.removeAll(MOVED_AWAY);
        holidays.addAll(ADDED.getOrDefault(year, Set.of()));
        addChristmas(year, holidays);
        return holidays;
    }

    /** A day that falls on a weekend is kept on the next day that is neither weekend nor holiday. */
    private static LocalDate substitute(LocalDate day, Set<LocalDate> taken) {
        LocalDate kept = day;
        while (isWeekend(kept) || taken.contains(kept)) {
            kept = kept.plusDays(1);
        }
        return kept;
    }

    private static void addChristmas(int year, Set<LocalDate> holidays) {
        LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
        LocalDate boxing = christmas.plusDays(1);
        if (!isWeekend(boxing)) {
            holidays.add(boxing);
        }
        holidays.add(substitute(christmas, holidays));
        if (isWeekend(boxing)) {
            holidays.add(substitute(boxing, holidays));
        }
    }

    /** Gregorian Easter by the anonymous algorithm that Meeus prints (Astronomical Algorithms, chapter 8). */
    private static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
