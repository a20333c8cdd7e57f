package fr.clausesociale.contracts.publication.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.contracts.publication.file.DecpFormat;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.imports.kind.RecordSource;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that stand for nothing, that a tool spoilt, or that no day has reached yet: none of them becomes a fact. */
class OddValuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Geography GEOGRAPHY = new Geography();
    private static final String SUCCESSOR = "90000002700012";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MQ",
                "CDL",
                "NC",
                "mq",
                "MQ NC",
                "INX",
                "INX MQ",
                "n.c.",
                "N/A",
                "#N/A",
                "NaN",
                "null",
                "Non communiqué"
            })
    void a_mark_for_nothing_is_nothing_in_every_field(String mark) {
        ObjectNode record = Samples.contract("2026A0100");
        for (String field : List.of(
                "objet",
                "codeCPV",
                "procedure",
                "nature",
                "montant",
                "dureeMois",
                "dateNotification",
                "datePublicationDonnees",
                "considerationsSociales",
                "idAccordCadre",
                "ccag")) {
            record.put(field, mark);
        }
        record.withObject("/acheteur").put("nom", mark);
        record.putObject("lieuExecution")
                .put("code", mark)
                .put("typeCode", mark)
                .put("nom", mark);
        record.putArray("titulaires").addObject().put("id", mark).put("typeIdentifiant", mark);
        record.putArray("considerationsSociales").add(mark);

        DecpRecord read = read(record);

        ContractDraft draft = read.draft();
        assertThat(draft.terms().title()).isNull();
        assertThat(draft.terms().cpv()).isNull();
        assertThat(draft.terms().amount()).isNull();
        assertThat(draft.terms().durationMonths()).isNull();
        assertThat(draft.terms().notifiedOn()).isNull();
        assertThat(draft.terms().frameworkId()).isNull();
        assertThat(draft.buyer().name()).isNull();
        assertThat(draft.terms().placeOfPerformance().code()).isNull();
        assertThat(draft.terms().placeOfPerformance().name()).isNull();
        assertThat(draft.lots().get(0).contractors()).isEmpty();
        assertThat(draft.terms().socialConsiderations()).isEmpty();
        assertThat(codes(read))
                .contains("TITLE_MISSING", "CPV_MISSING", "AMOUNT_MISSING", "DURATION_MISSING", "NOTIFICATION_MISSING")
                .noneMatch(code ->
                        code.endsWith("_AS_TEXT") || code.endsWith("_UNREADABLE") || code.endsWith("_MALFORMED"));
        assertThat(KeptFields.of(record).fieldNames()).toIterable().doesNotContain("montant", "dureeMois", "ccag");
    }

    @Test
    void a_value_of_bad_form_is_read_behind_its_mark() {
        ContractDraft draft = draft(r -> {
            r.put("id", "INX 202424 3 001").put("objet", "INX Réfection").put("codeCPV", "INX 45214210");
            r.put("dateNotification", "INX 03/02/2026");
        });

        assertThat(draft.externalId()).isEqualTo("202424 3 001");
        assertThat(draft.terms().title()).isEqualTo("Réfection");
        assertThat(draft.terms().cpv()).isEqualTo("45214210");
        assertThat(draft.terms().notifiedOn()).isEqualTo("2026-02-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NC", "Sans objet", "0", "-", "MQ", "INX", "N.A", "n/d", "S.O.", "Pas d'AC", "absent"})
    void a_word_is_no_number_of_a_contract(String word) {
        assertThat(read(Samples.spoilt(r -> r.put("id", word))).blocking())
                .extracting(Warning::code)
                .containsExactly("ID_MISSING");
    }

    @Test
    void names_of_fields_are_no_holders_and_leave_those_that_were() {
        DecpRecord read = read(Samples.spoilt(r -> {
            ObjectNode modification = Samples.modification("2026-06-01", "300000", null);
            modification.putArray("titulaires").addObject().put("titulaire", "typeIdentifiant");
            modification.withArray("titulaires").addObject().put("titulaire", "id");
            r.putArray("modifications").add(modification);
        }));

        Contractor holder = read.draft().lots().get(0).contractors().get(0);
        assertThat(read.draft().lots().get(0).contractors()).hasSize(1);
        assertThat(holder.id()).isEqualTo(Samples.CONTRACTOR);
        assertThat(holder.until()).isNull();
        assertThat(read.draft().terms().amount()).isEqualTo("300000.00");
        assertThat(codes(read)).containsOnly("CONTRACTOR_ID_UNUSABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "SIRET, Bâti Bourgogne",
        ", siret",
        "TVA, denominationSociale",
        "HORS-UE, titulaire",
        "HORS-UE, -",
        "SIRET, '9,00000019E+13'",
        "SIRET, 9.00000E+13",
        "SIRET, 90000000000000",
        "HORS-UE, hors_ue",
        ", titulaire_1",
        ", id 2",
    })
    void a_word_or_a_rounded_number_is_no_holder(String type, String id) {
        DecpRecord read =
                read(Samples.spoilt(r -> ((ObjectNode) r.path("titulaires").get(0))
                        .put("typeIdentifiant", type)
                        .put("id", id)));

        assertThat(read.draft().lots().get(0).contractors()).isEmpty();
        assertThat(codes(read)).contains("CONTRACTOR_ID_UNUSABLE", "CONTRACTORS_MISSING");
    }

    @Test
    void zeros_for_the_holder_of_a_modification_replace_no_holder() {
        DecpRecord read = read(Samples.spoilt(r -> {
            ObjectNode modification = Samples.modification("2026-06-01", "300000", null);
            modification
                    .putArray("titulaires")
                    .addObject()
                    .put("typeIdentifiant", "SIRET")
                    .put("id", "00000000000000");
            r.putArray("modifications").add(modification);
        }));

        assertThat(read.draft().lots().get(0).contractors()).singleElement().satisfies(holder -> {
            assertThat(holder.id()).isEqualTo(Samples.CONTRACTOR);
            assertThat(holder.until()).isNull();
        });
        assertThat(codes(read)).contains("CONTRACTOR_SIRET_ZERO");
    }

    @Test
    void a_firm_outside_the_union_is_numbered_by_its_country_and_name() {
        ContractDraft draft = draft(r -> ((ObjectNode) r.path("titulaires").get(0))
                .put("typeIdentifiant", "HORS-UE")
                .put("id", "CHELOGITECH"));

        assertThat(draft.lots().get(0).contractors()).extracting(Contractor::id).containsExactly("CHELOGITECH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2,12102E+13",
                "2.12102e13",
                "2,1E+13",
                "21210200000000",
                "21210231300000",
                "00000000000000",
                "0",
                "Ville de Dijon",
                "id"
            })
    void what_is_left_of_many_buyers_is_none(String id) {
        assertThat(read(Samples.spoilt(r -> r.withObject("/acheteur").put("id", id)))
                        .blocking())
                .extracting(Warning::code)
                .containsExactly("BUYER_ID_UNUSABLE");
    }

    @Test
    void a_number_with_all_its_digits_is_read_however_it_is_written() {
        assertThat(draft(r -> r.withObject("/acheteur").put("id", new BigDecimal("2.1210231300013E+13")))
                        .buyer()
                        .siret())
                .isEqualTo(Samples.BUYER);
        assertThat(draft(r -> r.withObject("/acheteur").put("id", "21210231300013.0"))
                        .buyer()
                        .siret())
                .isEqualTo(Samples.BUYER);
        assertThat(draft(r -> r.withObject("/acheteur").put("id", "2,1210231300013E+13"))
                        .buyer()
                        .siret())
                .isEqualTo(Samples.BUYER);
    }

    @Test
    void the_key_of_the_legal_unit_counts_too() {
        DecpRecord read = read(Samples.spoilt(r -> r.withObject("/acheteur").put("id", "11122233344455")));

        assertThat(codes(read)).containsExactly("BUYER_SIRET_INVALID");
    }

    @Test
    void a_rounded_number_of_a_contract_is_that_of_many() {
        assertThat(read(Samples.spoilt(r -> r.put("id", "2,02601E+14"))).blocking())
                .extracting(Warning::code)
                .containsExactly("ID_UNUSABLE");
        assertThat(read(Samples.spoilt(r -> r.put("id", "2E+11"))).blocking())
                .extracting(Warning::code)
                .containsExactly("ID_UNUSABLE");
        assertThat(draft(r -> r.put("id", "1E2")).externalId()).isEqualTo("1E2");
        assertThat(draft(r -> r.put("id", "X0")).externalId()).isEqualTo("X0");
    }

    @Test
    void a_day_of_publication_or_notification_that_lies_ahead_is_not_known() {
        DecpRecord read = read(Samples.spoilt(r -> {
            r.put("dateNotification", "2027-01-15").put("datePublicationDonnees", "2028-02-01");
            r.putArray("modifications")
                    .add(Samples.modification("2026-06-01", "300000", null)
                            .put("datePublicationDonneesModification", "2029-01-01"));
        }));

        assertThat(read.draft().terms().notifiedOn()).isNull();
        assertThat(read.publishedOn()).isNull();
        assertThat(codes(read(Samples.spoilt(r -> r.put("datePublicationDonnees", "2206-02-01")))))
                .containsExactly("DATE_IMPLAUSIBLE");
        assertThat(read.draft().terms().amount()).isEqualTo("300000.00");
        assertThat(codes(read)).containsExactlyInAnyOrder("DATE_IN_FUTURE", "DATE_IN_FUTURE");
    }

    @Test
    void a_modification_that_lies_ahead_changes_nothing_until_its_day() {
        ObjectNode record = Samples.spoilt(r -> {
            ObjectNode coming = Samples.modification("2027-11-01", "900000", 100)
                    .put("datePublicationDonneesModification", "2026-10-02");
            coming.putArray("titulaires").addObject().put("id", SUCCESSOR).put("typeIdentifiant", "SIRET");
            r.putArray("modifications")
                    .add(Samples.modification("2026-06-01", "300000", 20))
                    .add(coming);
        });

        DecpRecord before = read(record);
        DecpRecord after = DecpRecord.read(record, null, GEOGRAPHY, LocalDate.of(2027, 11, 1));

        assertThat(before.draft().terms().amount()).isEqualTo("300000.00");
        assertThat(before.draft().terms().durationMonths()).isEqualTo(20);
        assertThat(before.draft().modifications()).hasSize(2);
        assertThat(before.nextDay()).isEqualTo("2027-11-01");
        assertThat(codes(before)).containsExactly("MODIFICATION_AHEAD");
        assertThat(after.draft().terms().amount()).isEqualTo("900000.00");
        assertThat(after.draft().terms().durationMonths()).isEqualTo(100);
        assertThat(after.nextDay()).isNull();
        assertThat(after.draft().lots())
                .as("holders are dated")
                .isEqualTo(before.draft().lots());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2032-06-01", "2099-01-01", "9999-12-31"})
    void one_that_lies_so_far_ahead_that_it_is_doubted_changes_nothing_either(String day) {
        DecpRecord read =
                read(Samples.spoilt(r -> r.putArray("modifications").add(Samples.modification(day, "300000", null))));

        assertThat(read.draft().terms().amount()).isEqualTo("250000.50");
        assertThat(codes(read)).contains("DATE_IMPLAUSIBLE", "MODIFICATION_AHEAD");
    }

    @Test
    void a_modification_without_its_day_holds_wholly_from_its_publication() {
        DecpRecord read = read(Samples.spoilt(r -> {
            ObjectNode undated =
                    Samples.modification(null, "200000", 14).put("datePublicationDonneesModification", "2026-04-09");
            undated.putArray("titulaires").addObject().put("id", SUCCESSOR).put("typeIdentifiant", "SIRET");
            r.putArray("modifications").add(undated);
        }));

        List<Contractor> holders = read.draft().lots().get(0).contractors();
        assertThat(read.draft().terms().amount()).isEqualTo("200000.00");
        assertThat(read.draft().terms().durationMonths()).isEqualTo(14);
        assertThat(holders).extracting(Contractor::id).containsExactly(Samples.CONTRACTOR, SUCCESSOR);
        assertThat(holders.get(0).until()).isEqualTo("2026-04-08");
        assertThat(holders.get(1).from()).isEqualTo("2026-04-09");
        assertThat(codes(read)).containsExactly("MODIFICATION_DATE_PRESUMED");
    }

    @Test
    void modifications_of_one_day_count_as_they_are_numbered() {
        ContractDraft draft = draft(r -> r.putArray("modifications")
                .add(Samples.modification("2026-06-01", "320000", null).put("id", 2))
                .add(Samples.modification("2026-06-01", "300000", null).put("id", 1)));

        assertThat(draft.terms().amount()).isEqualTo("320000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "9132100, 09132100, SUPPLIES",
        "9310000, 09310000, SUPPLIES",
        "9123000-7, 09123000, SUPPLIES",
        "9000000, 09000000, SUPPLIES",
        "9211000.0, 09211000, SUPPLIES",
        "3121000, 03121000, SUPPLIES",
        "9091000, 9091000, SERVICES",
        "3912100, 3912100, SUPPLIES",
        "4521421, 4521421, WORKS",
    })
    void a_zero_that_a_spreadsheet_ate_is_put_back_where_there_was_one(String published, String cpv, MarketType type) {
        ContractDraft draft = draft(r -> r.put("codeCPV", published));

        assertThat(draft.terms().cpv()).isEqualTo(cpv);
        assertThat(draft.terms().marketType()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"125.000", "125,000", "1.500 €", "EUR 12,000", "7.125"})
    void an_amount_that_may_be_a_thousand_times_another_is_none(String published) {
        DecpRecord read = read(Samples.spoilt(r -> r.put("montant", published)));

        assertThat(read.draft().terms().amount()).isNull();
        assertThat(codes(read)).containsExactly("AMOUNT_UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "'12 345,67 €', 12345.67",
        "1 125.000, 1125.00",
        "0.125, 0.13",
        "'1.234,5', 1234.50",
        "1250.500, 1250.50"
    })
    void an_amount_that_can_be_one_thing_only_is_read(String published, String amount) {
        assertThat(draft(r -> r.put("montant", published)).terms().amount()).isEqualTo(amount);
    }

    @Test
    void what_is_not_retained_is_not_said_to_be_understood() {
        DecpRecord read = read(Samples.spoilt(r -> {
            r.put("dureeMois", "douze").put("montant", "à définir").put("dateNotification", "01/02/0218");
        }));

        assertThat(codes(read))
                .containsExactlyInAnyOrder("DURATION_UNREADABLE", "AMOUNT_UNREADABLE", "DATE_IMPLAUSIBLE");
    }

    @Test
    void control_characters_are_the_signs_of_windows_that_they_were() {
        DecpRecord read = read(Samples.spoilt(r -> {
            r.put("objet", "V\u009cux du maire, r\u00e9seau d\u0092eau \u0096 lot 1\u0085");
            r.withObject("/acheteur").put("nom", "Syndicat de l\u0092\u008cuvre");
        }));

        assertThat(read.draft().terms().title()).isEqualTo("Vœux du maire, réseau d’eau – lot 1…");
        assertThat(read.draft().buyer().name()).isEqualTo("Syndicat de l’Œuvre");
        assertThat(codes(read)).containsExactly("TITLE_REPAIRED");
    }

    @Test
    void fields_written_flat_are_read_where_they_belong() throws Exception {
        String file = """
                {"marches":[{"id":"2026_8393","acheteur.id":"21210231300013","acheteur.nom":"Ville","nature":"Marché",
                 "objet":"Couverture","codeCPV":"45261210","procedure":"Procédure adaptée","dureeMois":11,
                 "dateNotification":"2026-02-01","datePublicationDonnees":"2026-02-24","montant":77899.0,
                 "lieuExecution.code":"21231","lieuExecution.typeCode":"Code commune","titulaire_id":"90000001900019",
                 "titulaire_typeIdentifiant":"SIRET"}]}
                """;
        try (RecordSource source = DecpFormat.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
            JsonNode record = source.next();
            DecpRecord read = DecpRecord.read(record, null, GEOGRAPHY, TODAY);

            assertThat(codes(read)).isEmpty();
            assertThat(read.draft().buyer().siret()).isEqualTo(Samples.BUYER);
            assertThat(read.draft().terms().placeOfPerformance().code()).isEqualTo("21231");
            assertThat(read.draft().lots().get(0).contractors())
                    .extracting(Contractor::id)
                    .containsExactly("90000001900019");
        }
    }

    @Test
    void the_same_published_on_another_day_with_its_holders_in_another_order_says_the_same() {
        ObjectNode one = Samples.contractV2("2026A01");
        ObjectNode other = Samples.contractV2("2026A01").put("datePublicationDonnees", "2026-05-05");
        JsonNode first = other.path("titulaires").get(0);
        other.withArray("titulaires").remove(0);
        other.withArray("titulaires").add(first);

        assertThat(RecordDigest.digest(one)).isEqualTo(RecordDigest.digest(other));
        assertThat(RecordDigest.digest(one))
                .isNotEqualTo(RecordDigest.digest(other.put("dateNotification", "2026-03-03")));
    }

    private static ContractDraft draft(Consumer<ObjectNode> change) {
        return read(Samples.spoilt(change)).draft();
    }

    private static DecpRecord read(ObjectNode record) {
        return DecpRecord.read(record, null, GEOGRAPHY, TODAY);
    }

    private static List<String> codes(DecpRecord read) {
        return read.warnings().stream().map(Warning::code).toList();
    }
}
