package fr.clausesociale.contracts.publication.export;

import static fr.clausesociale.contracts.publication.export.V204Value.bool;
import static fr.clausesociale.contracts.publication.export.V204Value.day;
import static fr.clausesociale.contracts.publication.export.V204Value.elements;
import static fr.clausesociale.contracts.publication.export.V204Value.fields;
import static fr.clausesociale.contracts.publication.export.V204Value.listed;
import static fr.clausesociale.contracts.publication.export.V204Value.number;
import static fr.clausesociale.contracts.publication.export.V204Value.object;
import static fr.clausesociale.contracts.publication.export.V204Value.positive;
import static fr.clausesociale.contracts.publication.export.V204Value.text;
import static fr.clausesociale.contracts.publication.export.V204Value.values;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.publication.record.Dates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields that no contract here holds: published again as they came, where they are or can be made what v2.0.4 demands. */
final class UnmappedFields {

    private static final V204Value REGISTER = listed("SIRET", "TVA", "TAHITI", "RIDET", "FRWF", "IREP", "HORS-UE");

    private final Map<String, V204Value> ofContracts = new LinkedHashMap<>();
    private final Map<String, V204Value> ofConcessions = new LinkedHashMap<>();

    UnmappedFields(LocalDate today) {
        Dates dates = new Dates(today);
        contracts(dates);
        concessions(dates);
    }

    private void contracts(Dates dates) {
        ofContracts.put(
                "techniques",
                values(
                        "technique",
                        listed(
                                "Accord-cadre",
                                "Concours",
                                "Système de qualification",
                                "Système d'acquisition dynamique",
                                "Catalogue électronique",
                                "Enchère électronique",
                                "Sans objet")));
        ofContracts.put(
                "modalitesExecution",
                values(
                        "modaliteExecution",
                        listed("Tranches", "Bons de commande", "Marchés subséquents", "Sans objet")));
        ofContracts.put("marcheInnovant", bool());
        ofContracts.put(
                "ccag",
                listed(
                        "Travaux",
                        "Maitrise d'œuvre",
                        "Fournitures courantes et services",
                        "Marchés industriels",
                        "Prestations intellectuelles",
                        "Techniques de l'information et de la communication",
                        "Pas de CCAG"));
        ofContracts.put("offresRecues", positive());
        ofContracts.put("attributionAvance", bool());
        ofContracts.put("tauxAvance", number(0, 1));
        ofContracts.put(
                "typesPrix",
                values(
                        "typePrix",
                        listed("Définitif ferme", "Définitif actualisable", "Définitif révisable", "Provisoire")));
        ofContracts.put("formePrix", listed("Unitaire", "Forfaitaire", "Mixte"));
        ofContracts.put("origineUE", number(0, 1));
        ofContracts.put("origineFrance", number(0, 1));
        ofContracts.put("typeGroupementOperateurs", listed("Conjoint", "Solidaire", "Pas de groupement"));
        ofContracts.put("sousTraitanceDeclaree", bool());
        ofContracts.put("actesSousTraitance", elements("acteSousTraitance", deed(dates)));
        ofContracts.put(
                "modificationsActesSousTraitance",
                elements(
                        "modificationActeSousTraitance",
                        object(
                                fields(
                                        List.of(
                                                "id",
                                                "dureeMois",
                                                "dateNotificationModificationSousTraitance",
                                                "montant",
                                                "datePublicationDonnees"),
                                        positive(),
                                        positive(),
                                        day(dates),
                                        number(1, null),
                                        day(dates)),
                                Set.of("dureeMois", "montant"))));
    }

    private static V204Value deed(Dates dates) {
        return object(
                fields(
                        List.of(
                                "id",
                                "sousTraitant",
                                "dureeMois",
                                "dateNotification",
                                "datePublicationDonnees",
                                "montant",
                                "variationPrix"),
                        positive(),
                        object(fields(List.of("typeIdentifiant", "id"), REGISTER, text(60)), Set.of()),
                        positive(),
                        day(dates),
                        day(dates),
                        number(1, null),
                        listed("Ferme", "Actualisable", "Révisable")),
                Set.of());
    }

    private void concessions(Dates dates) {
        ofConcessions.put(
                "nature",
                listed(
                        "Concession de travaux",
                        "Concession de service",
                        "Concession de service public",
                        "Délégation de service public"));
        ofConcessions.put(
                "procedure",
                listed(
                        "Procédure négociée ouverte",
                        "Procédure non négociée ouverte",
                        "Procédure négociée restreinte",
                        "Procédure non négociée restreinte"));
        ofConcessions.put("dateDebutExecution", day(dates));
        ofConcessions.put("montantSubventionPublique", number(0, null));
        V204Value tariff = object(fields(List.of("intituleTarif", "tarif"), text(256), number(0, null)), Set.of());
        ofConcessions.put(
                "donneesExecution",
                elements(
                        "donneesAnnuelles",
                        object(
                                fields(
                                        List.of("datePublicationDonneesExecution", "depensesInvestissement", "tarifs"),
                                        day(dates),
                                        number(0, null),
                                        elements("tarif", tariff)),
                                Set.of())));
    }

    void contract(JsonNode kept, ObjectNode record) {
        pass(ofContracts, kept, record);
    }

    void concession(JsonNode kept, ObjectNode record) {
        pass(ofConcessions, kept, record);
    }

    private static void pass(Map<String, V204Value> fields, JsonNode kept, ObjectNode record) {
        fields.forEach((name, form) -> {
            JsonNode fit = form.of(kept.path(name));
            if (fit != null) {
                record.set(name, fit);
            }
        });
    }
}
