package fr.clausesociale.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.lines.Attribute;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void what_is_stated_is_said_of_as_many_values_as_a_table_may_have() {
        Question question = Questions.of("FR", null, null, null, "service", "hoursShare");
        List<Cell> rows = IntStream.range(0, 20_000)
                .mapToObj(i -> new Cell(List.of("Service " + i), BigDecimal.ONE, 1, 1, 1))
                .toList();
        Condition stated = Shares.stated(question, rows);
        assertThat(stated.side()).isEqualTo(Attribute.Side.CONTRACT);
        assertThat(stated.onFacts("NULL")).contains("'Service 0'").contains("'Service 19999'");
        assertThat(stated).isEqualTo(Shares.stated(question, rows));
    }
}
