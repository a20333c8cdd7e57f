package fr.clausesociale.contracts.publication.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.contracts.publication.taking.DecpImportTest;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.problem.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kinds of faults counted in published files, one example of each. Those about two records of one file
 * (duplicate_acheteur+id…) are in {@link DecpImportTest}.
 */
public class PublishedFaultsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Geography GEOGRAPHY = new Geography();

    static DecpRecord read(ObjectNode record) {
        return DecpRecord.read(record, null, GEOGRAPHY, TODAY);
    }

    @Test
    void a_record_without_fault_has_no_warning() {
        DecpRecord read = read(Samples.contract("2026A0100"));

        assertThat(read.warnings()).isEmpty();
        assertThat(read.blocking()).isEmpty();
    }

    public static Stream<Arguments> keptWithWarning() {
        return Stream.of(
                warned(
                        "acheteur_equals_titulaire",
                        DecpFault.BUYER_IS_CONTRACTOR,
                        r -> holder(r).put("id", Samples.BUYER)),
                warned(
                        "acheteur_siret_luhn_ko",
                        DecpFault.BUYER_SIRET_INVALID,
                        r -> r.withObject("/acheteur").put("id", "21210231300014")),
                warned("cpv_absent", DecpFault.CPV_MISSING, r -> r.remove("codeCPV")),
                warned("cpv_bad_format", DecpFault.CPV_MALFORMED, r -> r.put("codeCPV", "45.21")),
                warned("dateNotification_absent", DecpFault.NOTIFICATION_MISSING, r -> r.remove("dateNotification")),
                warned(
                        "dateNotification_implausible_year",
                        DecpFault.DATE_IMPLAUSIBLE,
                        r -> r.put("dateNotification", "0218-10-29")),
                warned(
                        "dateNotification_other_format",
                        DecpFault.DATE_OTHER_FORMAT,
                        r -> r.put("dateNotification", "15/01/2026")),
                warned(
                        "dateNotification_with_timezone",
                        DecpFault.DATE_WITH_TIMEZONE,
                        r -> r.put("dateNotification", "2026-01-15+01:00")),
                warned(
                        "datePublication_absent",
                        DecpFault.PUBLICATION_MISSING,
                        r -> r.remove("datePublicationDonnees")),
                warned("duree_gt_120", DecpFault.DURATION_LONG, r -> r.put("dureeMois", 144)),
                warned("duree_is_string", DecpFault.DURATION_AS_TEXT, r -> r.put("dureeMois", "18")),
                warned(
                        "lieu_code_absent",
                        DecpFault.PLACE_CODE_MISSING,
                        r -> r.withObject("/lieuExecution").remove("code")),
                warned(
                        "lieu_typeCode_not_in_enum",
                        DecpFault.PLACE_KIND_UNLISTED,
                        r -> r.withObject("/lieuExecution").put("typeCode", "CODE POSTAL")),
                warned(
                        "modif_before_notification",
                        DecpFault.MODIFICATION_BEFORE_NOTIFICATION,
                        r -> modified(r, Samples.modification("2025-12-01", "300000", null))),
                warned(
                        "modif_changes_nothing",
                        DecpFault.MODIFICATION_CHANGES_NOTHING,
                        r -> modified(r, Samples.modification("2026-06-01", null, null))),
                warned(
                        "modif_date_absent",
                        DecpFault.MODIFICATION_DATE_PRESUMED,
                        r -> modified(r, Samples.modification(null, "300000", null))),
                warned("montant_ge_100M", DecpFault.AMOUNT_IMPLAUSIBLE, r -> r.put("montant", 100_000_000)),
                warned("montant_is_string", DecpFault.AMOUNT_AS_TEXT, r -> r.put("montant", "250 000,50 €")),
                warned("montant_zero_or_negative", DecpFault.AMOUNT_NOT_POSITIVE, r -> r.put("montant", 0)),
                warned(
                        "notified_after_publication",
                        DecpFault.NOTIFIED_AFTER_PUBLICATION,
                        r -> r.put("dateNotification", "2026-02-02")),
                warned("objet_absent", DecpFault.TITLE_MISSING, r -> r.remove("objet")),
                warned(
                        "objet_mojibake_or_html_entities",
                        DecpFault.TITLE_REPAIRED,
                        r -> r.put("objet", "RÃ©habilitation de l&#8217;Ã©cole")),
                warned("procedure_absent", DecpFault.PROCEDURE_MISSING, r -> r.remove("procedure")),
                warned(
                        "procedure_not_in_v1.5_enum",
                        DecpFault.PROCEDURE_UNLISTED,
                        r -> r.put("procedure", "Procédure concurrentielle avec négociation")),
                warned(
                        "titulaire_duplicated_in_contract",
                        DecpFault.CONTRACTOR_TWICE,
                        r -> r.withArray("titulaires").add(holder(r).deepCopy())),
                warned(
                        "titulaire_siret_all_zero",
                        DecpFault.CONTRACTOR_SIRET_ZERO,
                        r -> holder(r).put("id", "00000000000000")),
                warned(
                        "titulaire_siret_luhn_ko",
                        DecpFault.CONTRACTOR_SIRET_INVALID,
                        r -> holder(r).put("id", "90000001900018")),
                warned(
                        "titulaire_siret_not_14_digits",
                        DecpFault.CONTRACTOR_SIRET_LENGTH,
                        r -> holder(r).put("id", "3883430500028")),
                warned(
                        "titulaire_type_not_in_enum",
                        DecpFault.CONTRACTOR_KIND_UNLISTED,
                        r -> holder(r).put("typeIdentifiant", "siren")),
                warned("titulaires_absent_or_empty", DecpFault.CONTRACTORS_MISSING, r -> r.putArray("titulaires")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keptWithWarning")
    void a_fault_that_leaves_the_contract_identified_is_a_warning_on_it(
            String kind, DecpFault fault, Consumer<ObjectNode> spoil) {
        DecpRecord read = read(Samples.spoilt(spoil));

        assertThat(read.draft()).isNotNull();
        assertThat(read.warnings()).extracting(Warning::code).contains(fault.name());
        assertThat(read.draft().warnings()).isEqualTo(read.warnings());
    }

    public static Stream<Arguments> blocked() {
        return Stream.of(
                warned("acheteur_absent", DecpFault.BUYER_MISSING, r -> r.remove("acheteur")),
                warned("id_absent", DecpFault.ID_MISSING, r -> r.remove("id")),
                warned(
                        "contradiction",
                        DecpFault.CONSIDERATIONS_CONTRADICT,
                        r -> r.putArray("considerationsSociales")
                                .add("Clause sociale")
                                .add("Pas de considération sociale")));
    }

    @Test
    void each_of_the_kinds_counted_in_published_files_has_its_own_example() {
        List<String> kinds = Stream.concat(keptWithWarning(), blocked())
                .map(example -> (String) example.get()[0])
                .toList();

        // with the two of several records
        assertThat(kinds).doesNotHaveDuplicates().hasSize(34 - 2 + 1).contains("contradiction");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocked")
    void a_record_that_identifies_no_contract_or_would_make_a_figure_false_is_not_taken(
            String kind, DecpFault fault, Consumer<ObjectNode> spoil) {
        DecpRecord read = read(Samples.spoilt(spoil));

        assertThat(read.draft()).isNull();
        assertThat(read.blocking()).extracting(Warning::code).containsExactly(fault.name());
    }

    @ParameterizedTest
    @EnumSource(DecpFault.class)
    void every_fault_has_a_sentence_and_a_hint_in_both_languages(DecpFault fault) {
        Messages messages = new Messages();
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(messages.message(language, fault.name(), "1", "2", "3")).isNotEqualTo(fault.name());
            assertThat(messages.hint(language, fault.name(), "1", "2", "3")).isNotBlank();
        }
        assertThat(messages.message(Locale.FRENCH, fault.name()))
                .isNotEqualTo(messages.message(Locale.ENGLISH, fault.name()));
    }

    @Test
    void what_could_be_understood_is_kept_in_its_right_form() {
        ContractDraft draft = read(Samples.spoilt(r -> {
                    r.put("dateNotification", "2026-01-15T23:30:00Z");
                    r.put("montant", "250 000,50 €");
                    r.put("dureeMois", "18");
                    r.put("codeCPV", "3121000");
                    r.put("objet", " RÃ©habilitation<br />de l&#8217;Ã©cole\u0000 ");
                    r.put("procedure", "Marché négocié sans publicité ni mise en concurrence préalable");
                }))
                .draft();

        assertThat(draft.terms().notifiedOn()).as("the civil day in Paris").isEqualTo("2026-01-16");
        assertThat(draft.terms().amount()).isEqualByComparingTo("250000.50");
        assertThat(draft.terms().durationMonths()).isEqualTo(18);
        assertThat(draft.terms().cpv()).isEqualTo("03121000");
        assertThat(draft.terms().marketType()).isEqualTo(MarketType.SUPPLIES);
        assertThat(draft.terms().title()).isEqualTo("Réhabilitation de l’école");
        assertThat(draft.terms().procedure()).isEqualTo(Procedure.NEGOTIATED_WITHOUT_NOTICE);
    }

    @Test
    void what_cannot_be_a_date_an_amount_or_a_duration_is_left_out() {
        DecpRecord read = read(Samples.spoilt(r -> {
            r.put("dateNotification", "2026-02-30");
            r.put("montant", "1e999999999");
            r.put("dureeMois", 0);
        }));

        assertThat(read.draft().terms().notifiedOn()).isNull();
        assertThat(read.draft().terms().amount()).isNull();
        assertThat(read.draft().terms().durationMonths()).isNull();
        assertThat(read.warnings())
                .extracting(Warning::code)
                .contains("DATE_UNREADABLE", "AMOUNT_UNREADABLE", "DURATION_UNREADABLE");
    }

    @Test
    void lost_characters_are_pointed_out_and_nothing_is_invented() {
        DecpRecord read = read(Samples.spoilt(r -> r.put("objet", "Qualité de l?air, mise en ?uvre")));

        assertThat(read.draft().terms().title()).isEqualTo("Qualité de l?air, mise en ?uvre");
        assertThat(read.warnings()).extracting(Warning::code).containsExactly("TITLE_DAMAGED");
    }

    @Test
    void fields_of_any_shape_never_throw() {
        ObjectNode good = Samples.contractV2("X1");
        for (String spoil : List.of(
                "null", "[]", "{}", "\"x\"", "-1", "true", "[[]]", "{\"a\":{}}", "1e5", "\"\\u0000\"", "\"\\ud800\"")) {
            good.fieldNames().forEachRemaining(field -> {
                ObjectNode record = Samples.contractV2("X1");
                record.set(field, Samples.parse("{\"v\":" + spoil + "}").get("v"));
                DecpRecord read = read(record);
                assertThat(read.draft() != null || !read.blocking().isEmpty()).isTrue();
            });
        }
    }

    private static Arguments warned(String kind, DecpFault fault, Consumer<ObjectNode> spoil) {
        return Arguments.of(kind, fault, spoil);
    }

    private static ObjectNode holder(ObjectNode record) {
        return (ObjectNode) record.path("titulaires").get(0);
    }

    private static void modified(ObjectNode record, ObjectNode modification) {
        record.putArray("modifications").add(modification);
    }
}
