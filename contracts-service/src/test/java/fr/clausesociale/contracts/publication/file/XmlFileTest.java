package fr.clausesociale.contracts.publication.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.contracts.publication.XmlSamples;
import fr.clausesociale.contracts.publication.export.PublicationTest;
import fr.clausesociale.contracts.publication.record.DecpRecord;
import fr.clausesociale.contracts.publication.record.KeptFields;
import fr.clausesociale.contracts.publication.record.PublishedJson;
import fr.clausesociale.contracts.publication.record.RecordDigest;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFileTest {

    private static final Geography GEOGRAPHY = new Geography();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    static Stream<Arguments> contracts() {
        return PublicationTest.complete();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void the_same_contract_comes_out_equal_as_xml_and_as_json(String name, ObjectNode record) throws Exception {
        JsonNode json = only("{\"marches\":{\"marche\":[" + record + "]}}");

        JsonNode xml = only(XmlSamples.file(record));

        assertThat(read(xml)).isEqualTo(read(json));
        assertThat(RecordDigest.digest(xml)).isEqualTo(RecordDigest.digest(json));
        assertThat(RecordDigest.digest(KeptFields.of(xml))).isEqualTo(RecordDigest.digest(KeptFields.of(json)));
    }

    @Test
    void the_same_contract_comes_out_equal_as_xml_as_json_and_as_table() throws Exception {
        String table = """
                id;acheteur_id;nature;objet;codeCPV;procedure;lieuExecution_code;lieuExecution_typeCode;dureeMois;\
                dateNotification;datePublicationDonnees;montant;considerationsSociales;titulaire_id_1;\
                titulaire_typeIdentifiant_1;titulaire_id_2;titulaire_typeIdentifiant_2
                2026-77;21210231300013;Marché;Voirie de l’été;45233140-2;Appel d'offres ouvert;21000;Code postal;24;\
                2026-05-15;2026-05-25;575000.25;Clause sociale|Critère social;90000001900019;SIRET;90000002700012;SIRET
                """;
        String json = """
                {"marches":{"marche":[{"id":"2026-77","acheteur":{"id":"21210231300013"},"nature":"Marché",
                 "objet":"Voirie de l’été","codeCPV":"45233140-2","procedure":"Appel d'offres ouvert",
                 "lieuExecution":{"code":"21000","typeCode":"Code postal"},"dureeMois":24,"dateNotification":"2026-05-15",
                 "datePublicationDonnees":"2026-05-25","montant":575000.25,
                 "considerationsSociales":{"considerationSociale":["Clause sociale","Critère social"]},
                 "titulaires":[{"titulaire":{"id":"90000001900019","typeIdentifiant":"SIRET"}},
                               {"titulaire":{"id":"90000002700012","typeIdentifiant":"SIRET"}}]}]}}
                """;
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <marches><marche><id>2026-77</id><acheteur><id>21210231300013</id></acheteur><nature>Marché</nature>
                <objet>Voirie de l’été</objet><codeCPV>45233140-2</codeCPV><procedure>Appel d'offres ouvert</procedure>
                <lieuExecution><code>21000</code><typeCode>Code postal</typeCode></lieuExecution><dureeMois>24</dureeMois>
                <dateNotification>2026-05-15</dateNotification><datePublicationDonnees>2026-05-25</datePublicationDonnees>
                <montant>575000.25</montant>
                <considerationsSociales><considerationSociale>Clause sociale</considerationSociale>
                <considerationSociale>Critère social</considerationSociale></considerationsSociales>
                <titulaires><titulaire><id>90000001900019</id><typeIdentifiant>SIRET</typeIdentifiant></titulaire>
                <titulaire><id>90000002700012</id><typeIdentifiant>SIRET</typeIdentifiant></titulaire></titulaires>
                </marche></marches>
                """;

        DecpRecord read = read(only(xml));

        assertThat(read).isEqualTo(read(only(json))).isEqualTo(read(only(table)));
        assertThat(read.warnings()).isEmpty();
        assertThat(read.draft().terms().amount()).isEqualTo("575000.25");
        assertThat(read.draft().terms().socialConsiderations())
                .containsExactly(SocialConsideration.SOCIAL_CLAUSE, SocialConsideration.SOCIAL_CRITERION);
        assertThat(read.draft().lots().get(0).contractors())
                .extracting(Contractor::id)
                .containsExactly("90000001900019", "90000002700012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<titulaires/>",
                "<titulaires></titulaires>",
                "<titulaires> <titulaire/> </titulaires>",
                "<titulaires><titulaire><id/><typeIdentifiant></typeIdentifiant></titulaire></titulaires>",
                "<titulaires><titulaire xsi:nil='true'/></titulaires>",
            })
    void an_empty_element_is_no_holder(String holders) throws Exception {
        JsonNode record = only(
                XmlSamples.file(Samples.contractV2("2026-1")).replaceFirst("<titulaires>.*</titulaires>", holders));

        DecpRecord read = read(record);

        assertThat(read.draft().lots().get(0).contractors()).isEmpty();
        assertThat(read.warnings()).extracting("code").containsExactly("CONTRACTORS_MISSING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<marches><marche><id>1</id></marche><marche><id>2</id></marche></marches>",
                "<marches><marche><id>1</id></marche><contrat-concession><id>2</id></contrat-concession></marches>",
                "\uFEFF \n<?xml version='1.0'?><!-- <marche> --><marches><marche n='>'><id>1</id></marche>\n<marche><id>2</id></marche>\n</marches>\n<!-- fin -->",
                "<d:marches xmlns:d='urn:d'><d:marche><d:id>1</d:id></d:marche><d:marche><d:id>2</d:id></d:marche></d:marches>",
                "<marches xmlns='urn:d'><marche><id><![CDATA[1]]></id></marche><marche><id>2</id><objet><![CDATA[</marche>]]></objet></marche></marches>",
                "<paquet><marches><marche><id>1</id></marche></marches><marches><marche><id>2</id></marche></marches></paquet>",
            })
    void records_are_found_wherever_publishers_put_them(String file) throws Exception {
        assertThat(ids(file)).containsExactly("1", "2");
        try (RecordSource source = open(file.getBytes(StandardCharsets.UTF_8))) {
            assertThat(source.skip()).isTrue();
            assertThat(source.next().path("id").asText()).isEqualTo("2");
            assertThat(source.skip()).isFalse();
        }
    }

    @Test
    void one_record_may_be_a_file_and_a_list_may_be_empty() throws Exception {
        assertThat(ids("<marche><id>1</id></marche>")).containsExactly("1");
        assertThat(ids("<marches/>")).isEmpty();
        assertThat(ids("<marches></marches>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<marche><id>2</id><objet>a < b</objet></marche>",
                "<marche><id>2</id><objet>a</obje></marche>",
                "<marche><id>2</id><objet>a</objet>",
                "<marche><id>2</id><objet x=\"1>a</objet></marche>",
            })
    void a_record_that_is_no_xml_fails_alone(String damaged) throws Exception {
        assertThat(ids("<marches><marche><id>1</id></marche>" + damaged + "<marche><id>3</id></marche></marches>"))
                .containsExactly("1", "", "3");
        assertThat(ids("<marches><marche><id>1</id></marche>" + damaged + "</marches>"))
                .containsExactly("1", "");
    }

    @Test
    void a_record_that_nobody_can_mean_fails_alone() throws Exception {
        String deep = "<a>".repeat(3000) + "1" + "</a>".repeat(3000);

        assertThat(ids("<marches><marche><id>1</id>" + deep + "</marche><marche><id>2</id></marche></marches>"))
                .containsExactly("", "2");
    }

    @Test
    void what_writers_forget_to_escape_is_read_all_the_same() throws Exception {
        JsonNode record = only(
                "<marches><marche><id>1</id><objet>Dupont & Fils &amp; Cie\u000b, l&#x27;été &#11;2026</objet></marche></marches>");

        assertThat(PublishedJson.text(record, "objet")).isEqualTo("Dupont & Fils & Cie , l'été 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
    void accents_are_read_in_the_encodings_that_platforms_write(String charset) throws Exception {
        String file = "<?xml version=\"1.0\" encoding=\"" + charset
                + "\"?><marches><marche><id>1</id><objet>Été à Orléans</objet></marche></marches>";
        try (RecordSource source = open(file.getBytes(Charset.forName(charset)))) {
            assertThat(PublishedJson.text(source.next(), "objet")).isEqualTo("Été à Orléans");
        }
    }

    @Test
    void nothing_outside_the_file_is_ever_read(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hors du fichier");
        String entity = "<!DOCTYPE marches [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String record = "<marche><id>1</id><objet>&x;</objet></marche>";

        assertThatThrownBy(() -> ids(entity + "<marches>" + record + "</marches>"))
                .isInstanceOf(FileUnreadable.class)
                .hasMessage("FILE_DECLARES_DOCUMENT_TYPE");
        assertThatThrownBy(() -> ids("<marches>" + entity + record + "</marches>"))
                .hasMessage("FILE_DECLARES_DOCUMENT_TYPE");
        assertThat(PublishedJson.text(only("<marches>" + record + "</marches>"), "objet"))
                .isEqualTo("&x;");
        assertThat(XmlRecord.read(entity + record).isMissingNode()).isTrue();
    }

    @Test
    void entities_that_grow_without_end_are_refused() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE marches [<!ENTITY a0 \"ha\">");
        for (int at = 1; at < 30; at++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(at, at - 1, at - 1));
        }
        String record = "<marche><id>1</id><objet>&a29;</objet></marche>";

        assertThatThrownBy(() -> ids(bomb + "]><marches>" + record + "</marches>"))
                .hasMessage("FILE_DECLARES_DOCUMENT_TYPE");
        assertThat(XmlRecord.read(bomb + "]>" + record).isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<marches><marche><id>1</id></marche>", "<marches><marche><id>1</i", "<marches><!-- fin"})
    void a_file_that_was_cut_off_is_refused_with_its_place(String file) {
        assertThatThrownBy(() -> ids(file))
                .isInstanceOfSatisfying(
                        FileUnreadable.class,
                        e -> assertThat(e.note().args()).first().isEqualTo("1"))
                .hasMessage("FILE_BROKEN");
    }

    @Test
    void a_page_of_a_website_is_no_published_file() {
        assertThatThrownBy(() -> ids("<!-- erreur --><html><body><p>Indisponible</p></body></html>"))
                .hasMessage("FILE_NOT_JSON");
    }

    private static DecpRecord read(JsonNode record) {
        return DecpRecord.read(record, null, GEOGRAPHY, TODAY);
    }

    private static RecordSource open(byte[] file) throws IOException, FileUnreadable {
        return DecpFormat.open(new ByteArrayInputStream(file));
    }

    private static JsonNode only(String file) throws IOException, FileUnreadable {
        try (RecordSource source = open(file.getBytes(StandardCharsets.UTF_8))) {
            JsonNode record = source.next();
            assertThat(source.next()).isNull();
            return record;
        }
    }

    private static List<String> ids(String file) throws IOException, FileUnreadable {
        List<String> ids = new ArrayList<>();
        try (RecordSource source = open(file.getBytes(StandardCharsets.UTF_8))) {
            for (JsonNode record = source.next(); record != null; record = source.next()) {
                ids.add(record.path("id").asText());
            }
        }
        return ids;
    }
}
