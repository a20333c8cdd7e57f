package fr.clausesociale.contracts.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.publication.record.DecpJson;
import java.math.BigDecimal;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Published records of our own making, right in every field until a test spoils one. */
public final class Samples {

    public static final String BUYER = "21210231300013";
    public static final String CONTRACTOR = "90000001900019";

    private Samples() {}

    /** A contract in the form of v1.5. */
    public static ObjectNode contract(String id) {
        return parse("""
                {"id":"%s","uid":"%s%s","_type":"Marché","acheteur":{"id":"%s","nom":"Ville de Dijon"},"nature":"Marché",
                 "objet":"Réhabilitation du groupe scolaire","codeCPV":"45214210-5","procedure":"Procédure adaptée",
                 "lieuExecution":{"code":"21000","typeCode":"Code postal","nom":"Dijon"},"dureeMois":18,
                 "dateNotification":"2026-01-15","datePublicationDonnees":"2026-02-01","montant":250000.5,"formePrix":"Ferme",
                 "titulaires":[{"typeIdentifiant":"SIRET","id":"%s","denominationSociale":"Bâti Bourgogne"}],
                 "modifications":[]}
                """.formatted(id, BUYER, id, BUYER, CONTRACTOR));
    }

    /** A contract in the form of v2.0.4. */
    public static ObjectNode contractV2(String id) {
        return parse("""
                {"id":"%s","acheteur":{"id":"%s"},"nature":"Marché","objet":"Entretien des espaces verts","codeCPV":"77310000-6",
                 "techniques":{"technique":["Accord-cadre"]},"modalitesExecution":{"modaliteExecution":["Bons de commande"]},
                 "marcheInnovant":false,"ccag":"Fournitures courantes et services","offresRecues":3,"attributionAvance":false,
                 "typeGroupementOperateurs":"Solidaire","procedure":"Appel d'offres ouvert",
                 "lieuExecution":{"code":"21231","typeCode":"Code commune"},"dureeMois":48,"dateNotification":"2026-03-02",
                 "datePublicationDonnees":"2026-03-20","montant":600000,"typesPrix":{"typePrix":["Définitif révisable"]},
                 "formePrix":"Unitaire","sousTraitanceDeclaree":false,
                 "titulaires":[{"titulaire":{"id":"%s","typeIdentifiant":"SIRET"}},
                               {"titulaire":{"id":"90000002700012","typeIdentifiant":"SIRET"}}],
                 "considerationsSociales":{"considerationSociale":["Clause sociale","Critère social"]},
                 "considerationsEnvironnementales":{"considerationEnvironnementale":["Clause environnementale"]},
                 "modifications":[]}
                """.formatted(id, BUYER, CONTRACTOR));
    }

    public static ObjectNode concession(String id) {
        return parse("""
                {"id":"%s","autoriteConcedante":{"id":"%s"},"nature":"Concession de service","objet":"Restauration scolaire",
                 "procedure":"Procédure négociée ouverte","dureeMois":60,"dateSignature":"2026-04-02",
                 "datePublicationDonnees":"2026-04-12","dateDebutExecution":"2026-05-01","valeurGlobale":1500000,
                 "montantSubventionPublique":0,
                 "concessionnaires":[{"concessionnaire":{"typeIdentifiant":"SIRET","id":"%s"}}],
                 "considerationsSociales":{"considerationSociale":["Concession réservée"]},
                 "considerationsEnvironnementales":{"considerationEnvironnementale":["Pas de considération environnementale"]}}
                """.formatted(id, BUYER, CONTRACTOR));
    }

    public static ObjectNode modification(String day, String amount, Integer months) {
        ObjectNode modification = DecpJson.MAPPER.createObjectNode();
        modification.put("objetModification", "Avenant");
        modification.put("dateNotificationModification", day);
        modification.put("datePublicationDonneesModification", day);
        if (amount != null) {
            modification.put("montant", new BigDecimal(amount));
        }
        if (months != null) {
            modification.put("dureeMois", months);
        }
        return modification;
    }

    public static ObjectNode spoilt(Consumer<ObjectNode> fault) {
        ObjectNode record = contract("2026A0100");
        fault.accept(record);
        return record;
    }

    /** A v1 file of these records. */
    public static String file(ObjectNode... records) {
        ObjectNode file = DecpJson.MAPPER.createObjectNode();
        ArrayNode list = file.putArray("marches");
        for (ObjectNode record : records) {
            list.add(record);
        }
        return file.toString();
    }

    public static ObjectNode parse(String json) {
        try {
            return (ObjectNode) DecpJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Of chance and of no digit: no number that it is part of can be taken for a social security number. */
    public static String letters(int length) {
        return new Random()
                .ints(length, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
