package fr.clausesociale.contracts.publication.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.contract.terms.FactChoice;
import fr.clausesociale.contracts.publication.Format204;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.contracts.publication.Spoiling;
import fr.clausesociale.contracts.publication.record.DecpJson;
import fr.clausesociale.contracts.publication.record.DecpRecord;
import fr.clausesociale.contracts.publication.record.KeptFields;
import fr.clausesociale.platform.geography.Geography;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

public class PublicationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Geography GEOGRAPHY = new Geography();

    public static Stream<Arguments> complete() {
        return Stream.of(
                one("contract", Samples.contractV2("2026-12"), r -> {}),
                one("modified", Samples.contractV2("2026-12"), PublicationTest::modify),
                one("concession", Samples.concession("DSP-1"), r -> {}),
                one("modified concession", Samples.concession("DSP-1"), PublicationTest::modifyConcession),
                one("concession with yearly data", Samples.concession("DSP-1"), PublicationTest::yearly),
                one("partnership", Samples.contractV2("2026-12"), r -> {
                    r.put("nature", "Marché de partenariat");
                    r.with("techniques").putArray("technique").add("Concours");
                }),
                one("subsequent", Samples.contractV2("2026-12"), r -> {
                    r.put("idAccordCadre", "2025-01");
                    r.with("techniques").putArray("technique").add("Sans objet");
                }),
                one("foreign holders", Samples.contractV2("2026-12"), r -> {
                    holder(r, 0).put("typeIdentifiant", "TVA").put("id", "DE123456789");
                    holder(r, 1).put("typeIdentifiant", "HORS-UE").put("id", "CHE-123.456.789");
                }),
                one(
                        "no consideration",
                        Samples.contractV2("2026-12"),
                        r -> r.with("considerationsSociales")
                                .putArray("considerationSociale")
                                .add("Pas de considération sociale")),
                one(
                        "all considerations",
                        Samples.contractV2("2026-12"),
                        r -> r.with("considerationsSociales")
                                .putArray("considerationSociale")
                                .add("Clause sociale")
                                .add("Critère social")
                                .add("Marché réservé")),
                one("subcontracted", Samples.contractV2("2026-12"), PublicationTest::subcontract),
                one(
                        "shares",
                        Samples.contractV2("2026-12"),
                        r -> r.put("attributionAvance", true)
                                .put("tauxAvance", new BigDecimal("0.3"))
                                .put("origineUE", 1)
                                .put("origineFrance", new BigDecimal("0.45"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("complete")
    void what_came_in_by_v2_is_taken_by_the_format_and_goes_out_as_it_came(String kind, ObjectNode record)
            throws Exception {
        ObjectNode published = published(record);

        assertThat(Publication.complete(published)).isTrue();
        assertThat(DecpJson.MAPPER.readTree(published.toString()))
                .isEqualTo(DecpJson.MAPPER.readTree(record.toString()));
        Format204.assertTaken(published);
    }

    @ParameterizedTest
    @CsvSource({
        "Code département, 2A", "Code commune, 2A004", "Code département, 971", "Code commune, 97105",
        "Code postal, 97400", "Code postal, 20000", "Code région, 27", "Code arrondissement, 212",
        "Code pays, FR", "Code département, 975", "Code commune, 21231"
    })
    void places_of_every_kind_go_out_as_they_came(String typeCode, String code) throws Exception {
        ObjectNode record = Samples.contractV2("2026-12").put("codeCPV", "77310000");
        record.putObject("lieuExecution").put("code", code).put("typeCode", typeCode);

        ObjectNode published = published(record);

        assertThat(published.at("/lieuExecution/code").asText()).isEqualTo(code);
        Format204.assertTaken(published);
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
        Format204.assertTakenAsFarAsItGoes(published);
    }

    @Test
    void values_in_the_wrong_form_are_brought_into_the_right_one_or_left_out() {
        ObjectNode record = Samples.contractV2("2026-12").put("codeCPV", "77310000");
        record.remove("techniques");
        record.putArray("technique").add("SANS OBJET");
        record.putArray("formePrix").add("forfaitaire");
        record.put("marcheInnovant", "non").put("offresRecues", "3").put("ccag", "Maîtrise d'oeuvre");
        record.put("tauxAvance", 30).putNull("origineUE");
        record.put("sousTraitanceDeclaree", "oui").put("attributionAvance", "peut-être");

        ObjectNode published = published(record);

        assertThat(published.at("/techniques/technique/0").asText()).isEqualTo("Sans objet");
        assertThat(published.path("formePrix").asText()).isEqualTo("Forfaitaire");
        assertThat(published.path("marcheInnovant").asBoolean(true)).isFalse();
        assertThat(published.path("offresRecues").intValue()).isEqualTo(3);
        assertThat(published.path("ccag").asText()).isEqualTo("Maitrise d'œuvre");
        assertThat(published.path("sousTraitanceDeclaree").booleanValue()).isTrue();
        assertThat(published.has("tauxAvance")).isFalse();
        assertThat(published.has("attributionAvance")).isFalse();
        Format204.assertTakenAsFarAsItGoes(published);
    }

    @Test
    void a_number_too_long_for_the_format_or_a_buyer_without_siret_is_not_complete() {
        ObjectNode record = Samples.contractV2("2026-12-LOT-000001");
        assertThat(Publication.complete(published(record))).isFalse();

        record = Samples.contractV2("2026-12");
        record.withObject("/acheteur").put("id", "2121023130001");
        assertThat(Publication.complete(published(record))).isFalse();
    }

    @Test
    void whatever_came_in_what_goes_out_is_in_form() {
        Random random = new Random(204);
        for (int at = 0; at < 400; at++) {
            ObjectNode record = Spoiling.some(random, "F" + at);
            if (DecpRecord.read(record, null, GEOGRAPHY, TODAY).draft() == null) {
                continue;
            }
            ObjectNode published = published(record);
            boolean longNumber = published.path("id").asText().length() > 16;
            boolean noSiret =
                    !published.toString().matches(".*(acheteur|autoriteConcedante)\":\\{\"id\":\"\\d{14}\".*");
            if (Publication.complete(published)) {
                Format204.assertTaken(published);
            } else if (!longNumber && !noSiret) {
                Format204.assertTakenAsFarAsItGoes(published);
            }
        }
    }

    private static Arguments one(String kind, ObjectNode record, Consumer<ObjectNode> change) {
        if (record.has("codeCPV")) {
            record.put("codeCPV", "77310000");
        }
        record.remove("modifications");
        change.accept(record);
        return Arguments.of(kind, record);
    }

    private static ObjectNode holder(ObjectNode record, int at) {
        return (ObjectNode) record.path("titulaires").get(at).path("titulaire");
    }

    private static void modify(ObjectNode record) {
        ObjectNode first = Samples.modification("2026-06-01", "650000", 50);
        first.put("id", 1).remove("objetModification");
        ObjectNode second = Samples.modification("2026-07-01", null, null);
        second.put("id", 2).remove("objetModification");
        second.putArray("titulaires")
                .addObject()
                .putObject("titulaire")
                .put("typeIdentifiant", "SIRET")
                .put("id", "90000007600019");
        record.putArray("modifications").addObject().set("modification", first);
        record.withArray("modifications").addObject().set("modification", second);
    }

    private static void modifyConcession(ObjectNode record) {
        record.putArray("modifications")
                .addObject()
                .putObject("modification")
                .put("id", 1)
                .put("dateSignatureModification", "2026-09-01")
                .put("datePublicationDonneesModification", "2026-09-20")
                .put("dureeMois", 72)
                .put("valeurGlobale", 1600000);
    }

    private static void yearly(ObjectNode record) {
        ObjectNode year = record.putArray("donneesExecution").addObject().putObject("donneesAnnuelles");
        year.put("datePublicationDonneesExecution", "2026-10-01").put("depensesInvestissement", 0);
        year.putArray("tarifs")
                .addObject()
                .putObject("tarif")
                .put("intituleTarif", "Repas")
                .put("tarif", new BigDecimal("3.2"));
    }

    private static void subcontract(ObjectNode record) {
        record.put("sousTraitanceDeclaree", false);
        ObjectNode deed = record.putArray("actesSousTraitance").addObject().putObject("acteSousTraitance");
        deed.put("id", 1)
                .putObject("sousTraitant")
                .put("typeIdentifiant", "SIRET")
                .put("id", "90000007600019");
        deed.put("dureeMois", 6)
                .put("dateNotification", "2026-05-04")
                .put("datePublicationDonnees", "2026-06-01")
                .put("montant", 40000)
                .put("variationPrix", "Ferme");
        record.putArray("modificationsActesSousTraitance")
                .addObject()
                .putObject("modificationActeSousTraitance")
                .put("id", 1)
                .put("dureeMois", 8)
                .put("dateNotificationModificationSousTraitance", "2026-08-04")
                .put("montant", 45000)
                .put("datePublicationDonnees", "2026-09-01");
    }

    @ParameterizedTest
    @CsvSource({
        // initial, first modification, second; by hand → initial, first, second as published
        "600000, , , 610000, 610000, , ",
        "600000, 650000, , 640000, 600000, 640000, ",
        "600000, 650000, 700000, 690000, 600000, 650000, 690000",
        "600000, , 700000, 700000, 600000, , 700000",
        " , , , 500000, 500000, , "
    })
    void an_amount_corrected_by_hand_is_that_of_the_last_modification_that_told_one_or_else_the_first(
            BigDecimal initial,
            String first,
            String second,
            BigDecimal byHand,
            BigDecimal published,
            BigDecimal inFirst,
            BigDecimal inSecond) {
        ObjectNode record =
                Samples.contractV2("2026-12").put("codeCPV", "77310000").put("montant", initial);
        record.putArray("modifications").add(Samples.modification("2026-06-01", first, 50));
        record.withArray("modifications").add(Samples.modification("2026-07-01", second, 52));

        ObjectNode out = published(record, byHand);

        assertThat(figure(out, "/montant")).isEqualTo(published);
        assertThat(figure(out, "/modifications/0/modification/montant")).isEqualTo(inFirst);
        assertThat(figure(out, "/modifications/1/modification/montant")).isEqualTo(inSecond);
        assertThat(DecpRecord.read(out, null, GEOGRAPHY, TODAY).draft().terms().amount())
                .isEqualByComparingTo(byHand);
    }

    private static BigDecimal figure(ObjectNode record, String pointer) {
        JsonNode value = record.at(pointer);
        return value.isMissingNode() ? null : value.decimalValue();
    }

    static ObjectNode published(ObjectNode record) {
        return published(record, null);
    }

    private static ObjectNode published(ObjectNode record, BigDecimal byHand) {
        var draft = DecpRecord.read(record, null, GEOGRAPHY, TODAY).draft();
        JsonNode kept = KeptFields.of(record);
        return Publication.of(
                new PublishableContract(
                        UUID.randomUUID(),
                        draft.externalId(),
                        draft.buyer().siret(),
                        byHand == null ? draft.terms() : costing(draft.terms(), byHand),
                        draft.lots().stream()
                                .map(lot -> new Lot(UUID.randomUUID(), lot.number(), lot.title(), lot.contractors()))
                                .toList(),
                        draft.modifications(),
                        (ObjectNode) kept),
                TODAY);
    }

    private static ContractTerms costing(ContractTerms terms, BigDecimal amount) {
        return terms.chosen(terms, new FactChoice() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T between(String fact, T said, T known) {
                return fact.equals("amount") ? (T) amount : said;
            }
        });
    }
}
