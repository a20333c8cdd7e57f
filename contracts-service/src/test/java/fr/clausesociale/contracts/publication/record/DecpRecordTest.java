package fr.clausesociale.contracts.publication.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.EnvironmentalConsideration;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.PlaceKind;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.platform.geography.Geography;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecpRecordTest {

    private static final Geography GEOGRAPHY = new Geography();

    @Test
    void a_v1_record_is_a_contract_of_one_lot() {
        ContractDraft draft = draft(Samples.contract("2026A0100"));

        assertThat(draft.externalId()).isEqualTo("2026A0100");
        assertThat(draft.terms().kind()).isEqualTo(ContractKind.PUBLIC_CONTRACT);
        assertThat(draft.buyer().siret()).isEqualTo(Samples.BUYER);
        assertThat(draft.buyer().category()).isEqualTo(BuyerCategory.COMMUNE);
        assertThat(draft.terms().cpv()).isEqualTo("45214210");
        assertThat(draft.terms().marketType()).isEqualTo(MarketType.WORKS);
        assertThat(draft.terms().marketTypeDerived()).isTrue();
        assertThat(draft.terms().amount()).isEqualTo("250000.50");
        assertThat(draft.terms().placeOfPerformance().kind()).isEqualTo(PlaceKind.POSTAL_CODE);
        assertThat(draft.lots()).hasSize(1);
        assertThat(draft.lots().get(0).contractors())
                .extracting(Contractor::role)
                .containsExactly(ContractorRole.LEAD);
    }

    @Test
    void v2_wraps_its_lists_and_has_framework_agreements_as_a_technique() {
        ContractDraft draft = draft(Samples.contractV2("2026-12"));

        assertThat(draft.terms().kind()).isEqualTo(ContractKind.FRAMEWORK_AGREEMENT);
        assertThat(draft.terms().procedure()).isEqualTo(Procedure.OPEN);
        assertThat(draft.terms().socialConsiderations())
                .containsExactly(SocialConsideration.SOCIAL_CLAUSE, SocialConsideration.SOCIAL_CRITERION);
        assertThat(draft.terms().environmentalConsiderations())
                .containsExactly(EnvironmentalConsideration.ENVIRONMENTAL_CLAUSE);
        assertThat(draft.lots().get(0).contractors())
                .extracting(Contractor::role)
                .containsExactly(ContractorRole.LEAD, ContractorRole.CO_CONTRACTOR);
    }

    @Test
    void a_contract_that_names_its_framework_is_a_subsequent_one() {
        ObjectNode record = Samples.contract("2026S1");
        record.put("idAccordCadre", "2024AC7");

        assertThat(draft(record).terms().kind()).isEqualTo(ContractKind.SUBSEQUENT_CONTRACT);
        assertThat(draft(record).terms().frameworkId()).isEqualTo("2024AC7");
    }

    @Test
    void a_concession_has_other_names_for_the_same_things() {
        ContractDraft draft = draft(Samples.concession("DSP1"));

        assertThat(draft.terms().kind()).isEqualTo(ContractKind.CONCESSION);
        assertThat(draft.terms().notifiedOn()).isEqualTo("2026-04-02");
        assertThat(draft.terms().amount()).isEqualTo("1500000.00");
        assertThat(draft.terms().socialConsiderations()).containsExactly(SocialConsideration.RESERVED_CONTRACT);
        assertThat(draft.lots().get(0).contractors()).hasSize(1);
    }

    @Test
    void modifications_become_amendments_and_the_last_one_tells_what_holds() {
        ObjectNode record = Samples.contract("2026A0102");
        record.putArray("modifications")
                .add(Samples.modification("2026-09-01", "320000", null))
                .add(Samples.modification("2026-06-01", "300000", 20));

        ContractDraft draft = draft(record);

        assertThat(draft.modifications())
                .extracting(m -> m.notifiedOn().toString())
                .containsExactly("2026-06-01", "2026-09-01");
        assertThat(draft.terms().amount()).isEqualTo("320000.00");
        assertThat(draft.terms().durationMonths()).isEqualTo(20);
    }

    @Test
    void a_modification_that_names_holders_is_a_succession() {
        ObjectNode record = Samples.contractV2("2026-13");
        ObjectNode modification = Samples.modification("2026-06-01", null, null);
        modification
                .putArray("titulaires")
                .addObject()
                .putObject("titulaire")
                .put("id", "90000002700012")
                .put("typeIdentifiant", "SIRET");
        record.putArray("modifications").addObject().set("modification", modification);

        assertThat(draft(record).lots().get(0).contractors())
                .extracting(Contractor::id, Contractor::until)
                .containsExactly(tuple(Samples.CONTRACTOR, LocalDate.of(2026, 5, 31)), tuple("90000002700012", null));
    }

    @Test
    void who_comes_by_a_modification_among_holders_that_stand_alone_stands_alone_too() {
        ObjectNode record = Samples.contractV2("2026-15");
        record.put("typeGroupementOperateurs", "Pas de groupement");
        ObjectNode modification = Samples.modification("2026-06-01", null, null);
        for (String id : new String[] {Samples.CONTRACTOR, "90000003500015"}) {
            modification
                    .withArray("titulaires")
                    .addObject()
                    .putObject("titulaire")
                    .put("id", id)
                    .put("typeIdentifiant", "SIRET");
        }
        record.putArray("modifications").addObject().set("modification", modification);

        assertThat(draft(record).lots().get(0).contractors())
                .extracting(Contractor::id, Contractor::role, Contractor::until)
                .containsExactly(
                        tuple(Samples.CONTRACTOR, ContractorRole.LEAD, null),
                        tuple("90000002700012", ContractorRole.LEAD, LocalDate.of(2026, 5, 31)),
                        tuple("90000003500015", ContractorRole.LEAD, null));
    }

    @Test
    void declared_subcontractors_hold_from_the_day_of_their_deed() {
        ObjectNode record = Samples.contractV2("2026-14");
        ObjectNode deed = record.putArray("actesSousTraitance").addObject().putObject("acteSousTraitance");
        deed.put("dateNotification", "2026-05-04")
                .putObject("sousTraitant")
                .put("id", "90000007600019")
                .put("typeIdentifiant", "SIRET");

        assertThat(draft(record).lots().get(0).contractors())
                .filteredOn(c -> c.role() == ContractorRole.SUBCONTRACTOR)
                .extracting(c -> c.from().toString())
                .containsExactly("2026-05-04");
    }

    @ParameterizedTest
    @CsvSource({
        "Code postal,       21035, DIJON CEDEX,       POSTAL_CODE, COM-21231",
        "Code commune,      21231, Dijon,             COMMUNE,     COM-21231",
        "Code commune,      17,    CHARENTE MARITIME, DEPARTMENT,  DEP-17",
        "Code département,  62041, ARRAS,             COMMUNE,     COM-62041",
        "Code département,  FRK26, RHONE,             DEPARTMENT,  DEP-69",
        "Code département,  FR615, ,                  DEPARTMENT,  DEP-64",
        "Code région,       FR623, Toulouse,          DEPARTMENT,  DEP-31",
        "Code pays,         FRM02, Bastia,            DEPARTMENT,  DEP-2B",
        "Code région,       FRK2,  Rhône-Alpes,       REGION,      REG-84",
        "Code département,  FRB,   ,                  REGION,      REG-24",
        "Code département,  FRY40, ,                  DEPARTMENT,  DEP-974",
        "Code département,  15130, Cantal,            DEPARTMENT,  DEP-15",
        "Code région,       62160, ,                  DEPARTMENT,  DEP-62",
        "Code commune,      97123, ,                  COMMUNE,     COM-97701",
        "Code commune,      97127, Saint-Martin,      COMMUNE,     COM-97801",
        "Code postal,       97123, ,                  POSTAL_CODE, COM-97104",
        "Code postal,       97127, ,                  POSTAL_CODE, COM-97110",
        "Code canton,       0902,  Arize-Lèze,        DEPARTMENT,  DEP-09",
        "Code arrondissement, 0905, Foix (canton),    DEPARTMENT,  DEP-09",
        "Code commune,      0902,  Arize-Lèze,        DEPARTMENT,  DEP-09",
        "Code arrondissement, 212, Dijon,             ARRONDISSEMENT, DEP-21",
        "Code région,       27,    Bourgogne,         REGION,      REG-27",
        "Code région,       26,    Bourgogne,         REGION,      REG-27",
        "Code région,       21,    ,                  REGION,      REG-44",
        "Code région,       21,    Côte d Or,         DEPARTMENT,  DEP-21",
        "Code pays,         250,   France,            COUNTRY,     FR",
        "Code pays,         55,    MEUSE,             DEPARTMENT,  DEP-55",
        "CODE POSTAL,       21000, Dijon,             POSTAL_CODE, COM-21231",
        "Code commune,      975,   Saint-Pierre,      DEPARTMENT,  DEP-975",
    })
    void places_are_read_as_what_their_code_can_be(
            String typeCode, String code, String name, PlaceKind kind, String where) {
        ObjectNode record = Samples.contract("P1");
        record.putObject("lieuExecution")
                .put("code", code)
                .put("typeCode", typeCode)
                .put("nom", name);

        var place = draft(record).terms().placeOfPerformance();

        assertThat(place.kind()).isEqualTo(kind);
        assertThat(place.resolve(GEOGRAPHY).map(t -> t.code())).contains(where);
    }

    @ParameterizedTest
    @CsvSource({"Code commune, INO", "Code région, 820", "Code région, 10", "Code postal, 98000", "Code pays, DE"})
    void a_code_that_is_no_place_stays_as_published(String typeCode, String code) {
        ObjectNode record = Samples.contract("P2");
        record.putObject("lieuExecution").put("code", code).put("typeCode", typeCode);

        assertThat(draft(record).terms().placeOfPerformance().kind()).isEqualTo(PlaceKind.UNKNOWN);
        assertThat(draft(record).terms().placeOfPerformance().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "45000000, WORKS",
        "71000000, INTELLECTUAL_SERVICES",
        "72000000, SERVICES",
        "72224000, INTELLECTUAL_SERVICES",
        "79111000, INTELLECTUAL_SERVICES",
        "79952000, SERVICES",
        "90910000, SERVICES",
        "30121100, SUPPLIES",
        "00000000, NOT_STATED",
    })
    void the_type_is_derived_from_the_cpv(String cpv, MarketType type) {
        assertThat(Cpv.marketType(cpv)).isEqualTo(type);
    }

    private static ContractDraft draft(ObjectNode record) {
        return DecpRecord.read(record, null, GEOGRAPHY, LocalDate.of(2026, 11, 20))
                .draft();
    }
}
