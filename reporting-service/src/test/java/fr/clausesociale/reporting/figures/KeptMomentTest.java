package fr.clausesociale.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.book.Comparison;
import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.ColumnsWriter;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.KeptLedger;
import fr.clausesociale.reporting.lines.Ledger;
import fr.clausesociale.reporting.lines.PersonalKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What is kept for the next start is written while more becomes known, and says what was known when it was begun. */
class KeptMomentTest {

    private static final int CELLS = 1000;

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void what_is_kept_is_of_one_moment_however_much_becomes_known_while_it_is_written(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 120) int entries,
            @ForAll @IntRange(min = 1, max = 99) int share)
            throws IOException {
        List<Version> history = OrderDoesNotMatterTest.history(new Random(seed), entries);
        Collections.shuffle(history, new Random(seed));
        int until = history.size() * share / 100;
        Ledger ledger = new Ledger(new PersonalKeys());
        history.subList(0, until).forEach(fact -> ledger.take(fact, false));
        KeptLedger moment = ledger.kept();
        history.subList(until, history.size()).forEach(fact -> ledger.take(fact, true));

        Ledger read = writtenAndRead(moment);

        assertThat(differences(read, of(history.subList(0, until)))).isEmpty();
        history.subList(until, history.size()).forEach(fact -> read.take(fact, true));
        assertThat(differences(read, ledger)).as("going on from it").isEmpty();
        assertThat(differences(read, of(history))).isEmpty();
    }

    private static Ledger of(List<Version> facts) {
        Ledger ledger = new Ledger(new PersonalKeys());
        new ArrayList<>(facts).forEach(fact -> ledger.take(fact, false));
        return ledger;
    }

    private static List<String> differences(Ledger one, Ledger other) {
        return Comparison.of(Book.of(one, CELLS), Book.of(other, CELLS)).differences();
    }

    private static Ledger writtenAndRead(KeptLedger moment) throws IOException {
        Path file = Files.createTempFile("moment", ".lines");
        try {
            try (ColumnsWriter out = new ColumnsWriter(file)) {
                moment.write(out, moment.open());
                out.finish();
            }
            try (ColumnsReader in = new ColumnsReader(file)) {
                Ledger read = Ledger.load(in, new PersonalKeys());
                in.finish();
                return read;
            }
        } finally {
            Files.delete(file);
        }
    }
}
