package org.waymark.publication;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.publication.Balances.Balance;
import org.waymark.publication.FigureTable.Cell;

/**
 * What a reader cannot tell of the withheld figures of a table. She is left in doubt of one where the others could be such that it is one
 * more or one less, and everything that is shown comes out the same.
 */
final class Doubt {

    /** Far more than any table takes; what has not been found by then counts as told. */
    private static final int MOST_STEPS = 20_000;

    private final FigureTable table;
    private final Set<Cell> withheld;
    private final Map<Cell, List<Balance>> balances;
    private int steps;

    /** @param known the sums that she can see or guess */
    Doubt(FigureTable table, List<Balance> known, Set<Cell> withheld) {
        this.table = table;
        this.withheld = withheld;
        this.balances = withheld.stream()
                .collect(Collectors.toMap(
                        cell -> cell,
                        cell -> known.stream()
                                .filter(balance -> balance.one().contains(cell)
                                        || balance.other().contains(cell))
                                .toList()));
    }

    boolean isToldOf(Cell cell) {
        return !couldBe(cell, 1) && !couldBe(cell, -1);
    }

    private boolean couldBe(Cell cell, int more) {
        steps = 0;
        return moves(cell, more, new HashMap<>());
    }

    private boolean moves(Cell cell, int more, Map<Cell, Integer> moved) {
        if (steps++ > MOST_STEPS
                || table.number(cell).add(BigDecimal.valueOf(more)).compareTo(least(cell)) < 0) {
            return false;
        }
        moved.put(cell, more);
        boolean could = settles(moved);
        if (!could) {
            moved.remove(cell);
        }
        return could;
    }

    /** Whether other withheld figures can make up for those that were moved. */
    private boolean settles(Map<Cell, Integer> moved) {
        for (Cell cell : moved.keySet()) {
            for (Balance balance : balances.get(cell)) {
                int over = sum(balance.one(), moved) - sum(balance.other(), moved);
                if (over != 0) {
                    return isMadeUp(balance, Integer.signum(over), moved);
                }
            }
        }
        return true;
    }

    private boolean isMadeUp(Balance balance, int over, Map<Cell, Integer> moved) {
        return balance.cells().filter(cell -> withheld.contains(cell) && !moved.containsKey(cell)).toList().stream()
                .anyMatch(cell -> moves(cell, balance.one().contains(cell) ? -over : over, moved));
    }

    private static int sum(Set<Cell> cells, Map<Cell, Integer> moved) {
        return cells.stream().mapToInt(cell -> moved.getOrDefault(cell, 0)).sum();
    }

    /** Noughts are shown unless they are sensitive, so what is withheld is one at least. */
    private BigDecimal least(Cell cell) {
        boolean nought = table.measure(cell).sensitive() || table.number(cell).signum() == 0;
        return nought ? BigDecimal.ZERO : BigDecimal.ONE;
    }
}
