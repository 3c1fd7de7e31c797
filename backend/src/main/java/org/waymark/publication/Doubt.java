package org.waymark.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.publication.Balances.Balance;
import org.waymark.publication.FigureTable.Cell;

/**
 * What a reader cannot tell of the withheld figures of a table. She is left in doubt of one where the others could be such that it is one
 * more or one less, and everything that is shown comes out the same.
 */
final class Doubt {

    /** Far more than tables take; what has not been found by then counts as told, so that rather too much is withheld. */
    private static final int MOST_STEPS = 300;

    private final FigureTable table;
    private final List<Balance> balances;
    private final Map<Cell, List<Integer>> places = new HashMap<>();
    /** Sets of figures that could all be others at once; they stay so, whatever else is withheld. */
    private final List<Set<Cell>> doubted = new ArrayList<>();

    private final Map<Cell, Integer> moved = new LinkedHashMap<>();
    private final int[] over;
    private Set<Cell> withheld;
    private int steps;

    /** @param balances the sums that a reader can see or guess */
    Doubt(FigureTable table, List<Balance> balances) {
        this.table = table;
        this.balances = balances;
        this.over = new int[balances.size()];
        for (int i = 0; i < balances.size(); i++) {
            int place = i;
            balances.get(i)
                    .cells()
                    .forEach(cell -> places.computeIfAbsent(cell, at -> new ArrayList<>())
                            .add(place));
        }
    }

    /** @param hidden all that is withheld */
    boolean isToldOf(Cell cell, Set<Cell> hidden) {
        withheld = hidden;
        return doubted.stream().noneMatch(cells -> cells.contains(cell) && hidden.containsAll(cells))
                && !couldBe(cell, 1)
                && !couldBe(cell, -1);
    }

    private boolean couldBe(Cell cell, int more) {
        steps = 0;
        boolean could = moves(cell, more);
        if (could) {
            doubted.add(new HashSet<>(moved.keySet()));
            new ArrayList<>(moved.keySet()).forEach(this::moveBack);
        }
        return could;
    }

    private boolean moves(Cell cell, int more) {
        if (steps++ > MOST_STEPS
                || table.number(cell).add(BigDecimal.valueOf(more)).compareTo(least(cell)) < 0) {
            return false;
        }
        moved.put(cell, more);
        shift(cell, more);
        if (settles()) {
            return true;
        }
        moveBack(cell);
        return false;
    }

    private void moveBack(Cell cell) {
        shift(cell, -moved.remove(cell));
    }

    private void shift(Cell cell, int more) {
        for (int place : places.getOrDefault(cell, List.of())) {
            over[place] += balances.get(place).one().contains(cell) ? more : -more;
        }
    }

    /** Whether other withheld figures can make up for those that were moved; where the fewest can, first. */
    private boolean settles() {
        Balance next = null;
        List<Cell> free = null;
        int nextOver = 0;
        for (int i = 0; i < over.length; i++) {
            if (over[i] != 0) {
                List<Cell> able = able(balances.get(i), over[i]);
                if (able.size() < Math.abs(over[i])) {
                    return false;
                }
                if (free == null || able.size() < free.size()) {
                    next = balances.get(i);
                    free = able;
                    nextOver = over[i];
                }
            }
        }
        if (next == null) {
            return true;
        }
        for (Cell cell : free) {
            if (moves(cell, step(next, cell, nextOver))) {
                return true;
            }
        }
        return false;
    }

    private List<Cell> able(Balance balance, int tooMuch) {
        return balance.cells()
                .filter(cell -> withheld.contains(cell) && !moved.containsKey(cell))
                .filter(cell -> table.number(cell)
                                .add(BigDecimal.valueOf(step(balance, cell, tooMuch)))
                                .compareTo(least(cell))
                        >= 0)
                .toList();
    }

    private static int step(Balance balance, Cell cell, int tooMuch) {
        return balance.one().contains(cell) ? -Integer.signum(tooMuch) : Integer.signum(tooMuch);
    }

    /** Noughts are shown unless they are sensitive, so what is withheld is one at least. */
    private BigDecimal least(Cell cell) {
        boolean nought = table.measure(cell).sensitive() || table.number(cell).signum() == 0;
        return nought ? BigDecimal.ZERO : BigDecimal.ONE;
    }
}
