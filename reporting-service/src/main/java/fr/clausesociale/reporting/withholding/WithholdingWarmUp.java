package fr.clausesociale.reporting.withholding;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Protects some invented tables when the process starts: who asks for the first large one waits for no compiler then, which took
 * longer than all the rest.
 */
@ApplicationScoped
public class WithholdingWarmUp {

    private static final int TABLES = 12;
    private static final int FEW = 5;

    private record Invented(List<String> values, BigDecimal hours, long persons) implements WithholdableCell {}

    void start(@Observes StartupEvent start) {
        Thread thread = new Thread(WithholdingWarmUp::tables, "warming");
        thread.setDaemon(true);
        thread.start();
    }

    /** @return how many cells were withheld */
    public static int tables() {
        int withheld = 0;
        for (int i = 0; i < TABLES; i++) {
            List<WithholdableCell> table = table();
            BitSet few = new BitSet();
            for (int cell = 0; cell < table.size(); cell++) {
                few.set(cell, table.get(cell).persons() < FEW);
            }
            withheld += new Withholding(table, few, FEW).places().cardinality();
        }
        return withheld;
    }

    private static List<WithholdableCell> table() {
        List<WithholdableCell> table = new ArrayList<>();
        for (int row = 0; row < 50; row++) {
            for (int column = 0; column < 20; column++) {
                for (int layer = 0; layer < 2; layer++) {
                    long persons = 1 + (row * 31L + column * 17L + layer * 7L) % 23;
                    table.add(new Invented(
                            List.of("r" + row, "c" + column, "l" + layer), BigDecimal.valueOf(persons), persons));
                }
            }
        }
        return table;
    }
}
