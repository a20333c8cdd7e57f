package fr.clausesociale.reporting.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines with their hours; what is told and taken back cancels out. */
final class Changes {

    private final Map<Line, Long> lines = new HashMap<>();

    void add(Line line, long cents) {
        lines.merge(line, cents, (a, b) -> a + b == 0 ? null : Long.valueOf(a + b));
    }

    void addAll(Changes others) {
        others.lines.forEach(this::add);
    }

    List<Map.Entry<Line, Long>> drain() {
        List<Map.Entry<Line, Long>> all = new ArrayList<>(lines.entrySet());
        lines.clear();
        return all;
    }
}
