package fr.clausesociale.reporting.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The last answers, as long as nothing was written since: the same question is asked again and again. */
final class Answers {

    private static final int MOST = 200;

    /** Larger ones are rare, and would fill the memory. */
    private static final int MOST_ROWS = 2_000;

    private record Asked(Question question, Condition condition, boolean exact, long state) {}

    private final Map<Asked, Cells> last = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Cells> eldest) {
            return size() > MOST;
        }
    };

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
        if (cells.rows().size() <= MOST_ROWS) {
            synchronized (last) {
                last.put(asked, cells);
            }
        }
        return cells;
    }
}
