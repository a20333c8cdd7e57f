package fr.clausesociale.contracts.publication.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.platform.geography.Geography;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What publishers and converters make of the formats, and what is meant by it. */
class ReadingTest {

    private static final Geography GEOGRAPHY = new Geography();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,56 €|1234.56",
                "1\u00a0234\u202f567,8|1234567.80",
                "1.234.567,89|1234567.89",
                "1,234,567.89|1234567.89",
                "1.234.567|1234567.00",
                "12 500 € HT|12500.00",
                "EUR 12500|12500.00",
                "12500.5|12500.50",
            })
    void amounts_are_read_however_they_are_grouped(String published, String amount) {
        assertThat(draft(r -> r.put("montant", published)).terms().amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.01", "1.00"})
    void one_euro_is_kept_and_doubted(String amount) {
        DecpRecord read = read(r -> r.put("montant", new BigDecimal(amount)));

        assertThat(read.draft().terms().amount()).isNotNull();
        assertThat(read.warnings()).extracting(Warning::code).containsExactly("AMOUNT_SYMBOLIC");
    }

    @Test
    void a_duration_that_is_no_whole_number_of_months_is_rounded_up_and_told() {
        DecpRecord begun = read(r -> r.put("dureeMois", new BigDecimal("1.5")));
        DecpRecord whole = read(r -> r.put("dureeMois", new BigDecimal("2.0")));

        assertThat(begun.draft().terms().durationMonths()).isEqualTo(2);
        assertThat(begun.warnings()).extracting(Warning::code).containsExactly("DURATION_ROUNDED");
        assertThat(whole.draft().terms().durationMonths()).isEqualTo(2);
        assertThat(whole.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"@xsi:nil\":\"true\"}", "{}", "null", "\"\"", "\"\u00a0\"", "{\"nil\":true}"})
    void nothing_is_nothing_however_it_is_written(String nothing) {
        JsonNode value = Samples.parse("{\"v\":" + nothing + "}").get("v");
        DecpRecord read = read(r -> {
            r.set("dureeMois", value);
            r.set("modifications", value);
            r.set("titulaires", value);
            r.set("actesSousTraitance", value);
        });

        assertThat(read.draft().terms().durationMonths()).isNull();
        assertThat(read.draft().modifications()).isEmpty();
        assertThat(read.warnings())
                .extracting(Warning::code)
                .containsExactly("DURATION_MISSING", "CONTRACTORS_MISSING");
    }

    @Test
    void lists_are_read_however_they_are_wrapped() {
        String holder = "{\"typeIdentifiant\":\"SIRET\",\"id\":\"90000001900019\"}";
        for (String list : List.of(
                "[" + holder + ",null]",
                "[{\"titulaire\":" + holder + "}]",
                "{\"titulaire\":" + holder + "}",
                "{\"titulaire\":[" + holder + "]}",
                "[{\"titulaire\":[" + holder + "]}]",
                holder)) {
            ContractDraft draft = draft(r ->
                    r.set("titulaires", Samples.parse("{\"v\":" + list + "}").get("v")));
            assertThat(draft.lots().get(0).contractors())
                    .as(list)
                    .extracting(Contractor::id)
                    .containsExactly("90000001900019");
        }
    }

    @Test
    void text_that_an_element_with_attributes_holds_is_its_text() {
        ContractDraft draft = draft(r -> r.putObject("objet").put("@lang", "fr").put("#text", "Toiture"));

        assertThat(draft.terms().title()).isEqualTo("Toiture");
    }

    @Test
    void of_a_modification_without_any_day_amount_and_holders_count_alike() {
        ContractDraft draft = draft(r -> {
            r.remove("datePublicationDonnees");
            ObjectNode modification = Samples.modification(null, "310000", 24);
            modification
                    .putArray("titulaires")
                    .addObject()
                    .put("id", "90000002700012")
                    .put("typeIdentifiant", "SIRET");
            r.putArray("modifications").add(modification);
        });

        assertThat(draft.terms().amount()).isEqualTo("310000.00");
        assertThat(draft.terms().durationMonths()).isEqualTo(24);
        assertThat(draft.lots().get(0).contractors())
                .filteredOn(holder -> holder.until() == null)
                .extracting(Contractor::id)
                .containsExactly("90000002700012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NC",
                "Sans objet",
                "0",
                "CDL",
                "-",
                "Néant",
                "aucun",
                "00000000",
                "N/A",
                "/",
                "xxx",
                "Non",
                "S.O.",
                "MQ",
                "ND",
                "NSP",
                "RAS",
                "false",
                "Pas de numéro",
                "NC (non communiqué)",
                "Donnée non disponible",
                "Non connu",
                "Pas d'accord-cadre associé",
                "Ce marché n'est pas un accord-cadre"
            })
    void words_that_number_nothing_name_no_framework_agreement(String published) {
        ContractDraft draft = draft(r -> r.put("idAccordCadre", published));

        assertThat(draft.terms().kind()).isEqualTo(ContractKind.PUBLIC_CONTRACT);
        assertThat(draft.terms().frameworkId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AC-VOIRIE", "MARCHE-A", "DU", "A", "SO2"})
    void numbers_of_letters_stay_numbers(String published) {
        assertThat(draft(r -> r.put("idAccordCadre", published)).terms().frameworkId())
                .isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"'21210231300013", "=\"21210231300013\"", "\"21210231300013\"", "`2,1210231300013E+013`"})
    void the_siret_of_the_buyer_is_read_however_a_spreadsheet_was_kept_from_rounding_it(String published) {
        assertThat(draft(r -> r.withObject("/acheteur").put("id", published))
                        .buyer()
                        .siret())
                .isEqualTo("21210231300013");
    }

    @Test
    void a_siret_rounded_with_three_digits_of_exponent_is_rounded_too() {
        assertThat(read(r -> r.withObject("/acheteur").put("id", "2,12102E+013"))
                        .draft())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 132 100|09132100",
                "9,132,100|09132100",
                "0931 0000-6|09310000",
                "45 21 42 10|45214210",
                "45214210;45000000|45214210;45000000"
            })
    void a_cpv_is_read_however_it_is_grouped(String published, String code) {
        assertThat(draft(r -> r.put("codeCPV", published)).terms().cpv()).isEqualTo(code);
    }

    @Test
    void holders_written_flat_are_holders() {
        ContractDraft nested = draft(r -> {
            r.putArray("titulaires")
                    .addObject()
                    .put("titulaire.id", "90000002700012")
                    .put("titulaire.typeIdentifiant", "SIRET");
            FlatFields.unfold(r);
        });
        ContractDraft counted = draft(r -> {
            r.remove("titulaires");
            r.put("titulaire_id_1", "90000002700012").put("titulaire_typeIdentifiant_1", "SIRET");
            r.put("titulaire_id_2", "90000001900019").put("titulaire_typeIdentifiant_2", "SIRET");
            r.put("titulaire_id_3", "CDL");
            FlatFields.unfold(r);
        });

        assertThat(nested.lots().get(0).contractors())
                .extracting(Contractor::id)
                .containsExactly("90000002700012");
        assertThat(counted.lots().get(0).contractors())
                .extracting(Contractor::id)
                .containsExactly("90000002700012", "90000001900019");
    }

    @Test
    void a_modification_without_a_day_keeps_its_place_among_the_others() {
        ContractDraft draft = draft(r -> {
            r.putArray("modifications").add(Samples.modification("2026-06-01", "300000", null));
            r.withArray("modifications").add(Samples.modification(null, "310000", null));
            r.withArray("modifications").add(Samples.modification("2026-08-01", "320000", null));
        });

        assertThat(draft.terms().amount()).isEqualTo("320000.00");
        assertThat(draft.modifications())
                .extracting(one -> one.amount().intValue())
                .containsExactly(300000, 310000, 320000);
    }

    @Test
    void modifications_count_in_the_order_of_their_days_not_of_the_file() {
        ContractDraft draft = draft(r -> {
            r.putArray("modifications").add(Samples.modification("2026-08-01", "320000", 30));
            r.withArray("modifications").add(Samples.modification("2026-06-01", "300000", 24));
        });

        assertThat(draft.terms().amount()).isEqualTo("320000.00");
        assertThat(draft.terms().durationMonths()).isEqualTo(30);
    }

    @Test
    void a_holder_replaced_on_the_day_it_was_named_never_held() {
        ContractDraft draft = draft(r -> {
            r.putArray("modifications").add(succession("90000002700012"));
            r.withArray("modifications").add(succession("90000007600019"));
        });

        assertThat(draft.lots().get(0).contractors())
                .extracting(Contractor::id)
                .containsExactly(Samples.CONTRACTOR, "90000007600019");
    }

    @Test
    void a_record_is_as_new_as_the_last_day_in_it() {
        DecpRecord read = read(r -> {
            r.put("datePublicationDonnees", "2026-10-01");
            r.putArray("modifications").add(Samples.modification("2026-06-01", "300000", null));
        });

        assertThat(read.publishedOn()).isEqualTo("2026-10-01");
    }

    @Test
    void a_contract_that_names_its_framework_agreement_is_not_one_itself() {
        ContractDraft under = draft(r -> {
            r.putObject("techniques").putArray("technique").add("Accord-cadre");
            r.put("idAccordCadre", "2025AC01");
        });
        ContractDraft itself = draft(r -> {
            r.putObject("techniques").putArray("technique").add("Accord-cadre");
            r.put("idAccordCadre", r.path("id").asText());
        });

        assertThat(under.terms().kind()).isEqualTo(ContractKind.SUBSEQUENT_CONTRACT);
        assertThat(under.terms().frameworkId()).isEqualTo("2025AC01");
        assertThat(itself.terms().kind()).isEqualTo(ContractKind.FRAMEWORK_AGREEMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "TVA,     DE 123 456 789,  DE123456789,     TVA",
        "TVA,     FR 40 303265045, FR40303265045,   TVA",
        "HORS-UE, CHE-123.456.789, CHE-123.456.789, HORS_UE",
        "HORS_UE, US12.3,          US12.3,          HORS_UE",
        "SIRET,   900 000 019 00019, 90000001900019, SIRET",
        "SIRET,   900.000.019.00019, 90000001900019, SIRET",
    })
    void identifiers_of_every_register_keep_what_belongs_to_them(String type, String id, String read, IdType kind) {
        Contractor holder = draft(r -> ((ObjectNode) r.path("titulaires").get(0))
                        .put("typeIdentifiant", type)
                        .put("id", id))
                .lots()
                .get(0)
                .contractors()
                .get(0);

        assertThat(holder.id()).isEqualTo(read);
        assertThat(holder.idType()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Code département, 20,    REG-94",
        "Code département, 2a,    DEP-2A",
        "Code département, 1,     DEP-01",
        "Code département, 974,   DEP-974",
        "Code département, 69D,   DEP-69",
        "Code département, FR-21, DEP-21",
        "Code région,      fr-2a, DEP-2A",
        "Code département, 69m,   DEP-69",
        "Code département, 20A,   DEP-2A",
        "Code département, 20b,   DEP-2B",
        "Code commune,     1053,  COM-01053",
        "Code postal,      1000,  EPCI-200071751",
        "Code région,      04,    REG-04",
        "Code commune,     97411, COM-97411",
        "Code postal,      20090, COM-2A004",
        "Code postal,      21,    DEP-21",
        "Code postal,      97800, COM-97801",
        "Code commune,     21231.0, COM-21231",
        "Code département, '21,0', DEP-21",
        "Code postal,      21033 CEDEX, DEP-21",
        "Code postal,      CEDEX 21033, DEP-21",
        "Code postal,      21000 Dijon, COM-21231",
        "Code commune,     21231 - Dijon, COM-21231",
    })
    void places_overseas_and_in_corsica_are_found(String typeCode, String code, String where) {
        ContractDraft draft =
                draft(r -> r.putObject("lieuExecution").put("code", code).put("typeCode", typeCode));

        assertThat(draft.terms().placeOfPerformance().resolve(GEOGRAPHY).map(place -> place.code()))
                .contains(where);
    }

    @Test
    void records_that_differ_only_in_the_forms_of_numbers_and_of_nothing_say_the_same() {
        ObjectNode one = Samples.contract("2026A0100").put("montant", 1000);
        one.put("montant", new BigDecimal("1000.0")).putNull("origineUE");
        ObjectNode other = Samples.contract("2026A0100").put("montant", 1000);
        other.remove("modifications");

        assertThat(RecordDigest.digest(one)).isEqualTo(RecordDigest.digest(other));
        assertThat(RecordDigest.digest(one)).isNotEqualTo(RecordDigest.digest(other.put("dureeMois", 19)));
    }

    private static ObjectNode succession(String holder) {
        ObjectNode modification = Samples.modification("2026-06-01", null, null);
        modification.putArray("titulaires").addObject().put("id", holder).put("typeIdentifiant", "SIRET");
        return modification;
    }

    private static ContractDraft draft(Consumer<ObjectNode> change) {
        return read(change).draft();
    }

    private static DecpRecord read(Consumer<ObjectNode> change) {
        return DecpRecord.read(Samples.spoilt(change), null, GEOGRAPHY, LocalDate.of(2026, 11, 20));
    }
}
