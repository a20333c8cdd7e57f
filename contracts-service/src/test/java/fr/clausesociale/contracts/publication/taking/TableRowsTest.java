package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of a table is found in it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TableRowsTest {

    private final ImportSteps admin = new ImportSteps(Api::admin);

    @Test
    void a_record_is_told_with_the_row_of_the_table_on_which_it_begins() {
        String id = UUID.randomUUID().toString().substring(0, 8);
        String table = """
                id,acheteur.id,objet,montant,dateNotification,datePublicationDonnees,titulaire.id,titulaire.typeIdentifiant
                %1$sA,21210231300013,Toiture,100000,2026-01-05,2026-01-20,90000001900019,SIRET
                %1$sA,21210231300013,Toiture,100000,2026-01-05,2026-01-20,90000002700012,SIRET
                %1$sB,,Pneus,30000,2026-01-05,2026-01-20,90000001900019,SIRET
                """.formatted(id);

        String sent = admin.send(table, "commit");

        admin.done(sent);
        assertThat(admin.rows(sent, "FAILED"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("row", 2).containsEntry("fileRow", 3));
        assertThat(admin.rows(sent, "CREATED"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("row", 1).containsEntry("fileRow", null));
    }
}
