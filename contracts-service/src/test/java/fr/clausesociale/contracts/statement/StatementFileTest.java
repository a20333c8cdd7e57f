package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StatementFileTest {

    @Test
    void a_table_of_something_else_is_told_what_statements_need() {
        byte[] file = "id;acheteur.id;objet\n1;2;3\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> StatementFile.open(new ByteArrayInputStream(file)))
                .hasMessage("STATEMENT_COLUMNS_MISSING");
    }
}
