package fr.clausesociale.contracts.decp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.clausesociale.contracts.contract.ContractDraft;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.platform.geography.Geography;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void what_came_in_by_v2_goes_out_as_it_came() throws IOException {
        ObjectNode record = Samples.contractV2("2026-12").put("codeCPV", "77310000");
        ObjectNode modification = Samples.modification("2026-06-01", "650000", 50);
        modification.put("id", 1).remove("objetModification");
        modification
                .putArray("titulaires")
                .addObject()
                .putObject("titulaire")
                .put("id", Samples.CONTRACTOR)
                .put("typeIdentifiant", "SIRET");
        record.putArray("modifications").addObject().set("modification", modification);

        ObjectNode published = published(record);

        assertThat(Publication.complete(published)).isTrue();
        assertThat(DecpFile.JSON.readTree(published.toString())).isEqualTo(DecpFile.JSON.readTree(record.toString()));
        assertValid(published, "marche");
    }

    @Test
    void a_concession_goes_out_as_it_came() throws IOException {
        ObjectNode record = Samples.concession("DSP-1");

        ObjectNode published = published(record);

        assertThat(Publication.complete(published)).isTrue();
        assertThat(DecpFile.JSON.readTree(published.toString())).isEqualTo(DecpFile.JSON.readTree(record.toString()));
        assertValid(published, "contrat-concession");
    }

    @Test
    void what_v1_does_not_know_is_left_out_and_not_made_up() {
        ObjectNode published = published(Samples.contract("2026A0100"));

        assertThat(Publication.complete(published)).isFalse();
        assertThat(published.has("offresRecues")).isFalse();
        assertThat(published.has("considerationsSociales")).isFalse();
        assertThat(published.has("formePrix")).isFalse();
        assertThat(published.at("/typesPrix/typePrix/0").asText()).isEqualTo("Définitif ferme");
        assertThat(published.path("typeGroupementOperateurs").asText()).isEqualTo("Pas de groupement");
        assertThat(published.path("montant").decimalValue()).isEqualByComparingTo("250000.5");
    }

    private static ObjectNode published(ObjectNode record) {
        ContractDraft draft =
                DecpRecord.read(record, null, new Geography(), TODAY).draft();
        return Publication.of(
                new Holding(
                        UUID.randomUUID(),
                        draft.externalId(),
                        draft.kind(),
                        draft.buyer().siret(),
                        draft.title(),
                        draft.cpv(),
                        draft.procedure(),
                        draft.notifiedOn(),
                        draft.durationMonths(),
                        draft.amount(),
                        draft.placeOfPerformance(),
                        draft.socialConsiderations(),
                        draft.environmentalConsiderations(),
                        draft.frameworkId(),
                        draft.lots().stream()
                                .map(lot -> new Lot(UUID.randomUUID(), lot.number(), lot.title(), lot.contractors()))
                                .toList(),
                        draft.modifications(),
                        KeptFields.of(record)),
                TODAY);
    }

    /** The official schema is not ours to ship: it is asked where {@code -Ddecp.schema=} names it. */
    private static void assertValid(ObjectNode record, String list) throws IOException {
        String file = System.getProperty("decp.schema");
        if (file == null) {
            return;
        }
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(Path.of(file), StandardCharsets.UTF_8), InputFormat.JSON);
        String whole = "{\"marches\":{\"" + list + "\":[" + record + "]}}";
        assertThat(schema.validate(whole, InputFormat.JSON)).isEqualTo(List.of());
    }
}
