package fr.clausesociale.contracts.decp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.contracts.contract.ContractDraft;
import fr.clausesociale.contracts.contract.ContractKind;
import fr.clausesociale.contracts.contract.Contractor;
import fr.clausesociale.contracts.contract.SocialConsideration;
import fr.clausesociale.contracts.contract.Warning;
import fr.clausesociale.contracts.imports.FileUnreadable;
import fr.clausesociale.contracts.imports.RecordSource;
import fr.clausesociale.platform.geography.Geography;
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
        assertThat(first.title()).isEqualTo("Entretien; tonte");
        assertThat(first.kind()).isEqualTo(ContractKind.FRAMEWORK_AGREEMENT);
        assertThat(first.amount()).isEqualTo("60000.50");
        assertThat(first.socialConsiderations())
                .containsExactly(SocialConsideration.SOCIAL_CLAUSE, SocialConsideration.SOCIAL_CRITERION);
        assertThat(first.lots().get(0).contractors())
                .extracting(Contractor::id)
                .containsExactly("90000001900019", "90000002700012");
        assertThat(records.get(1).draft().amount()).isEqualTo("95000.00");
        assertThat(records.get(1).draft().durationMonths()).isEqualTo(14);
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
        assertThat(first.amount()).isEqualTo("120000.00");
        assertThat(first.durationMonths()).isEqualTo(18);
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
