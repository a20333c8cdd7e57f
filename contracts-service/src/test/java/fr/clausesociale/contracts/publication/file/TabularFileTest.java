package fr.clausesociale.contracts.publication.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.publication.record.DecpRecord;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TabularFileTest {

    @Test
    void one_row_a_contract_with_numbered_holders() throws Exception {
        List<DecpRecord> records = read("""
                id;acheteur.id;nature;objet;codecpv;techniques;procedure;lieuexecution.code;lieuexecution.typecode;dureemois;datenotification;datepublicationdonnees;montant;titulaire_id_1;titulaire_typeidentifiant_1;titulaire_id_2;titulaire_typeidentifiant_2;considerationssociales;considerationsenvironnementales;montantmodification;dureemoismodification;datenotificationmodificationmodification
                2026-7;21210231300013;Marché;"Entretien; tonte";77310000-6;Accord-cadre;Procédure adaptée;21000;Code postal;24;2026-03-02;2026-03-20;60000.5;90000001900019;SIRET;90000002700012;SIRET;"Clause sociale, Critère social";Pas de considération environnementale;;;
                2026-8;21210231300013;Marché;Voirie;45233140;Sans objet;Procédure adaptée;21000;Code postal;12;2026-03-02;2026-03-20;90000;90000001900019;SIRET;NaN;;Pas de considération sociale;;95000;14;2026-06-01
                """);

        ContractDraft first = records.get(0).draft();
        assertThat(records)
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.warnings()).isEmpty());
        assertThat(first.terms().title()).isEqualTo("Entretien; tonte");
        assertThat(first.terms().kind()).isEqualTo(ContractKind.FRAMEWORK_AGREEMENT);
        assertThat(first.terms().amount()).isEqualTo("60000.50");
        assertThat(first.terms().socialConsiderations())
                .containsExactly(SocialConsideration.SOCIAL_CLAUSE, SocialConsideration.SOCIAL_CRITERION);
        assertThat(first.lots().get(0).contractors())
                .extracting(Contractor::id)
                .containsExactly("90000001900019", "90000002700012");
        assertThat(records.get(1).draft().terms().amount()).isEqualTo("95000.00");
        assertThat(records.get(1).draft().terms().durationMonths()).isEqualTo(14);
    }

    @Test
    void one_row_for_each_holder_and_state() throws Exception {
        List<DecpRecord> records = read("""
                uid,id,acheteur.id,acheteur.nom,nature,objet,codeCPV,procedure,lieuExecution.code,lieuExecution.typeCode,lieuExecution.nom,dureeMois,dateNotification,datePublicationDonnees,montant,formePrix,titulaire.id,titulaire.typeIdentifiant,titulaire.denominationSociale,objetModification,donneesActuelles
                x,2026A00,21210231300013,Ville de Dijon,Marché,Toiture,45261000,Procédure adaptée,21231,Code commune,Dijon,12,2026-01-05,2026-01-20,100000,Ferme,90000001900019,SIRET,Bâtir,,0
                x,2026A00,21210231300013,Ville de Dijon,Marché,Toiture,45261000,Procédure adaptée,21231,Code commune,Dijon,12,2026-01-05,2026-01-20,100000,Ferme,90000002700012,SIRET,Couvrir,,0
                x,2026A00,21210231300013,Ville de Dijon,Marché,Toiture,45261000,Procédure adaptée,21231,Code commune,Dijon,18,2026-01-05,2026-06-20,120000,Ferme,90000001900019,SIRET,Bâtir,Plus long,1
                x,2026A00,21210231300013,Ville de Dijon,Marché,Toiture,45261000,Procédure adaptée,21231,Code commune,Dijon,18,2026-01-05,2026-06-20,120000,Ferme,90000002700012,SIRET,Couvrir,Plus long,1
                y,2026B00,21210231300013,Ville de Dijon,Marché,Pneus,34351100,Procédure adaptée,21231,Code commune,Dijon,12,2026-01-05,2026-01-20,30000,Ferme,90000001900019,SIRET,Bâtir,,1
                """);

        assertThat(records).hasSize(2);
        ContractDraft first = records.get(0).draft();
        assertThat(first.terms().amount()).isEqualTo("120000.00");
        assertThat(first.terms().durationMonths()).isEqualTo(18);
        assertThat(first.modifications()).hasSize(1);
        assertThat(records.get(0).warnings())
                .extracting(Warning::code)
                .as("a later state is dated by its publication")
                .containsExactly("MODIFICATION_DATE_PRESUMED");
        assertThat(first.lots().get(0).contractors())
                .extracting(Contractor::id)
                .containsExactly("90000001900019", "90000002700012");
        assertThat(records.get(1).draft().externalId()).isEqualTo("2026B00");
    }

    @Test
    void a_record_of_several_rows_is_named_by_the_row_it_begins_on() throws Exception {
        String table = """
                id,acheteur.id,montant,datePublicationDonnees,titulaire.id,titulaire.typeIdentifiant
                A1,21210231300013,10,2026-01-20,90000001900019,SIRET
                A1,21210231300013,10,2026-01-20,90000002700012,SIRET
                ,,,,,

                B1,21210231300013,20,2026-01-20,90000001900019,SIRET
                C1,21210231300013,30,2026-01-20,90000001900019,SIRET
                """;
        List<Long> rows = new ArrayList<>();
        try (RecordSource source = DecpFormat.open(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))) {
            while (source.next() != null) {
                rows.add(source.row());
            }
        }
        assertThat(rows).containsExactly(1L, 5L, 6L);
    }

    private static final String NATIONAL =
            "uid,id,nature,acheteur_id,titulaire_id,titulaire_typeIdentifiant,objet,montant,codeCPV,procedure,dureeMois,"
                    + "dateNotification,datePublicationDonnees,lieuExecution_code,lieuExecution_typeCode,modification_id,donneesActuelles\n";

    private static String national(String id, String holder, String amount, String months, String days, String state) {
        return "u%1$s,%1$s,Marché,21210231300013,%2$s,SIRET,Construction d'une école,%3$s,45214200,Appel d'offres ouvert,%4$s,%5$s,21231,Code commune,%6$s%n"
                .formatted(id, holder, amount, months, days, state);
    }

    @Test
    void states_told_latest_first_and_not_adjacent_are_one_contract_in_their_order() throws Exception {
        List<DecpRecord> records = read(NATIONAL
                + national("T1", "90000002700012", "150000.0", "18", "2026-03-01,2026-03-10", "1,true")
                + national("T2", "90000001900019", "70000.0", "6", "2026-01-05,2026-01-15", "0,true")
                + national("T1", "90000001900019", "100000.0", "12", "2025-02-01,2025-02-10", "0,false"));

        ContractDraft draft = records.get(0).draft();
        assertThat(records).hasSize(2);
        assertThat(records.get(0).warnings()).isEmpty();
        assertThat(draft.terms().amount()).isEqualTo("150000.00");
        assertThat(draft.terms().durationMonths()).isEqualTo(18);
        assertThat(draft.terms().notifiedOn()).isEqualTo("2025-02-01");
        assertThat(records.get(0).initialAmount()).isEqualTo("100000.00");
        assertThat(draft.lots().get(0).contractors())
                .extracting(holder -> holder.id() + " " + holder.from() + " " + holder.until())
                .containsExactly("90000001900019 null 2026-02-28", "90000002700012 2026-03-01 null");
    }

    @Test
    void a_later_state_alone_does_not_make_the_day_of_its_modification_that_of_the_contract() throws Exception {
        List<DecpRecord> records =
                read(NATIONAL + national("T3", "90000002700012", "150000.0", "18", "2026-03-01,2026-03-10", "2,true"));

        assertThat(records.get(0).draft().terms().notifiedOn()).isNull();
        assertThat(records.get(0).draft().terms().amount()).isEqualTo("150000.00");
    }

    @Test
    void days_of_states_are_ordered_as_days_however_they_are_written() throws Exception {
        List<DecpRecord> records = read("""
                id;acheteur.id;objet;montant;dateNotification;datePublicationDonnees;titulaire.id;titulaire.typeIdentifiant
                A1;21210231300013;Toiture;300;05/01/2025;01/10/2026;90000001900019;SIRET
                A1;21210231300013;Toiture;100;05/01/2025;20/01/2025;90000001900019;SIRET
                A1;21210231300013;Toiture;200;05/01/2025;03/02/2026;90000001900019;SIRET
                """);

        assertThat(records).hasSize(1);
        assertThat(records.get(0).draft().terms().amount()).isEqualTo("300.00");
        assertThat(records.get(0).initialAmount()).isEqualTo("100.00");
        assertThat(records.get(0).draft().modifications())
                .extracting(one -> one.notifiedOn().toString())
                .containsExactly("2026-02-03", "2026-10-01");
    }

    @Test
    void modifications_in_rows_of_their_own_beside_numbered_holders_belong_to_one_contract() throws Exception {
        List<DecpRecord> records = read("""
                id;acheteur.id;objet;montant;dureeMois;dateNotification;datePublicationDonnees;titulaire_id_1;titulaire_typeIdentifiant_1;montantModification;dateNotificationModification
                A1;21210231300013;Toiture;100;12;2025-01-05;2025-01-20;90000001900019;SIRET;300;2026-02-01
                B1;21210231300013;Voirie;50;12;2025-01-05;2025-01-20;90000001900019;SIRET;;
                A1;21210231300013;Toiture;100;12;2025-01-05;2025-01-20;90000001900019;SIRET;200;2025-06-01
                """);

        assertThat(records).hasSize(2);
        assertThat(records.get(0).draft().terms().amount()).isEqualTo("300.00");
        assertThat(records.get(0).draft().modifications()).hasSize(2);
    }

    @Test
    void marks_of_the_state_s_processing_are_no_values_of_a_table() throws Exception {
        List<DecpRecord> records = read("""
                "id";"nature";"objet";"codeCPV";"titulaire_id_1";"titulaire_typeIdentifiant_1";"titulaire_id_2";"acheteur.id";"dureeMois";"dateNotification";"datePublicationDonnees";"montant";"idAccordCadre";"lieuExecution.code";"considerationsSociales"
                "INX 2024 3 001";"Marché";"Réfection";"INX 4521421";"90000001900019";"SIRET";"CDL";"21210231300013";"12.0";"2024-06-01";"2024-07-01";"125000.5";"CDL";"21231";"['Clause sociale']"
                "2024A";"MQ";"MQ";"MQ";"MQ";"MQ";"NC";"21210231300013";"MQ";"2024-06-01";"2024-07-01";"MQ";"MQ";"MQ";"MQ NC"
                """);

        ContractDraft first = records.get(0).draft();
        ContractDraft second = records.get(1).draft();
        assertThat(first.externalId()).isEqualTo("2024 3 001");
        assertThat(first.terms().amount()).isEqualTo("125000.50");
        assertThat(first.terms().kind()).isEqualTo(ContractKind.PUBLIC_CONTRACT);
        assertThat(first.lots().get(0).contractors()).hasSize(1);
        assertThat(first.terms().socialConsiderations()).containsExactly(SocialConsideration.SOCIAL_CLAUSE);
        assertThat(second.terms().title()).isNull();
        assertThat(second.terms().amount()).isNull();
        assertThat(second.terms().cpv()).isNull();
        assertThat(second.lots().get(0).contractors()).isEmpty();
        assertThat(second.terms().placeOfPerformance().code()).isNull();
    }

    @Test
    void rows_of_buyers_whose_number_a_spreadsheet_rounded_fail_each() throws Exception {
        List<DecpRecord> records = read("""
                id;nature;objet;acheteur.id;titulaire.id;titulaire.typeIdentifiant;montant;dateNotification
                2026-01;Marché;Peinture;2,12102E+13;90000001900019;SIRET;50000;01/02/2026
                2026-01;Marché;Voirie d'une autre ville;2,12102E+13;90000001900019;SIRET;70000;01/03/2026
                """);

        assertThat(records)
                .hasSize(2)
                .allSatisfy(record ->
                        assertThat(record.blocking()).extracting(Warning::code).containsExactly("BUYER_ID_UNUSABLE"));
    }

    @Test
    void a_row_that_an_unquoted_comma_shifts_fails_and_so_does_an_amount_of_two_meanings() throws Exception {
        List<DecpRecord> records = read("""
                id,acheteur.id,montant,objet
                A1,21210231300013,12500,50,Peinture
                A2,21210231300013,125.000,Voirie
                A3,21210231300013,"12500,50" ,Voirie,,
                """);

        assertThat(records.get(0).blocking()).extracting(Warning::code).containsExactly("ROW_TOO_LONG");
        assertThat(records.get(1).draft().terms().amount()).isNull();
        assertThat(records.get(2).draft().terms().amount()).isEqualTo("12500.50");
    }

    @Test
    void a_first_line_that_says_the_separator_is_no_line_of_titles() throws Exception {
        assertThat(read("sep=;\r\nid;acheteur.id;montant\r\nA1;21210231300013;10,5\r\n;;\r\n"))
                .singleElement()
                .satisfies(record -> assertThat(record.draft().terms().amount()).isEqualTo("10.50"));
    }

    @Test
    void a_quote_that_is_never_closed_is_told_with_its_line() {
        String titles = "id;acheteur.id;objet;titulaire_id_1\n";
        assertThatThrownBy(() -> read(titles + "A;21210231300013;\"Toiture;1\nB;21210231300013;Voirie;2\n"))
                .isInstanceOfSatisfying(FileUnreadable.class, e -> {
                    assertThat(e.note().code()).isEqualTo("FILE_QUOTE_OPEN");
                    assertThat(e.note().args()).containsExactly("2");
                });
        assertThatThrownBy(() -> read(titles + "A;21210231300013;Toiture;1\nB;21210231300013;Voirie;\"2\n"))
                .hasMessage("FILE_QUOTE_OPEN");
    }

    @Test
    void a_table_without_the_columns_that_identify_a_contract_says_which() {
        assertThatThrownBy(() -> read("objet;montant\nToiture;3\n")).hasMessage("FILE_COLUMNS_UNKNOWN");
        assertThatThrownBy(() -> read("nom;prenom\na;b\n")).hasMessage("FILE_NOT_JSON");
    }

    private static List<DecpRecord> read(String file) throws Exception {
        List<DecpRecord> records = new ArrayList<>();
        try (RecordSource source =
                DecpFormat.open(new ByteArrayInputStream(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8)))) {
            for (var record = source.next(); record != null; record = source.next()) {
                records.add(DecpRecord.read(record, null, new Geography(), LocalDate.of(2026, 11, 20)));
            }
        }
        return records;
    }
}
