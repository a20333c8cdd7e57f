package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.conditions.Condition;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The last answers, as long as nothing was written since: the same question is asked again and again. */
final class Answers {

    private record Asked(Question question, Condition condition, boolean exact, long state) {}

    private final Map<Asked, Cells> last = new LinkedHashMap<>(16, 0.75f, true);
    private final int mostRows;
    private int rows;

    /** @param mostRows of all answers together: what bounds the memory; a longer one is not kept */
    Answers(int mostRows) {
        this.mostRows = mostRows;
    }

    /** @param state of the store, before it is asked */
    Cells of(Question question, Granted granted, long state, Supplier<Cells> answer) {
        Asked asked = new Asked(question, granted.condition(), granted.exact(), state);
        synchronized (last) {
            Cells known = last.get(asked);
            if (known != null) {
                return known;
            }
        }
        Cells cells = answer.get();
        synchronized (last) {
            keep(asked, cells);
        }
        return cells;
    }

    /** The longest ago asked for make room. */
    private void keep(Asked asked, Cells cells) {
        Cells before = last.put(asked, cells);
        rows += size(cells) - (before == null ? 0 : size(before));
        Iterator<Cells> oldest = last.values().iterator();
        while (rows > mostRows && oldest.hasNext()) {
            rows -= size(oldest.next());
            oldest.remove();
        }
    }

    /** An answer without rows takes room too. */
    private static int size(Cells cells) {
        return cells.rows().size() + 50;
    }
}
