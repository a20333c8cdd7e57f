package fr.clausesociale.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.table.TableProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowsAheadTest {

    @Test
    void records_come_in_loads_in_their_order_without_those_that_were_reported_before() throws Exception {
        RowsAhead ahead = new RowsAhead(new Numbers(7, false), 1, new RowsDone(1, Set.of(3L)), 3);

        assertThat(loads(ahead)).containsExactly(List.of(2L, 4L, 5L), List.of(6L, 7L, 8L));
    }

    @Test
    void of_a_file_that_breaks_off_no_part_of_a_load_is_taken() {
        RowsAhead ahead = new RowsAhead(new Numbers(4, true), 0, RowsDone.NONE, 3);
        ahead.run();
        ahead.run();

        assertThatThrownBy(ahead::read).isInstanceOf(FileUnreadable.class);
    }

    private static List<List<Long>> loads(RowsAhead ahead) throws Exception {
        List<List<Long>> loads = new ArrayList<>();
        ahead.run();
        for (List<Row> load = ahead.read(); !load.isEmpty(); load = ahead.read()) {
            loads.add(load.stream().map(Row::number).toList());
            ahead.run();
        }
        return loads;
    }

    /** So many records, and then the end or a fault; asked once more than it should be, it fails. */
    private static final class Numbers implements RecordSource {

        private final int records;
        private final boolean breaksOff;
        private int read;

        Numbers(int records, boolean breaksOff) {
            this.records = records;
            this.breaksOff = breaksOff;
        }

        @Override
        public JsonNode next() throws FileUnreadable {
            if (read < records) {
                return IntNode.valueOf(++read);
            }
            if (breaksOff) {
                throw new FileUnreadable(TableProblem.FILE_BROKEN, 1, 1);
            }
            if (read++ > records) {
                throw new IllegalStateException("Read beyond the end");
            }
            return null;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
