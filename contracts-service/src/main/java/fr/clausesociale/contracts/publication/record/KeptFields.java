package fr.clausesociale.contracts.publication.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The published fields that no contract here holds, kept as they came to be published again. */
public final class KeptFields {

    private static final List<String> NAMES = List.of(
            "nature",
            "procedure",
            "techniques",
            "modalitesExecution",
            "marcheInnovant",
            "ccag",
            "offresRecues",
            "attributionAvance",
            "tauxAvance",
            "typeGroupementOperateurs",
            "typesPrix",
            "formePrix",
            "origineUE",
            "origineFrance",
            "sousTraitanceDeclaree",
            "actesSousTraitance",
            "modificationsActesSousTraitance",
            "montant",
            "valeurGlobale",
            "dureeMois",
            "datePublicationDonnees",
            "dateDebutExecution",
            "montantSubventionPublique",
            "donneesExecution",
            "modifications");

    /** Names by which the first files of v2 wrote them. */
    private static final Map<String, String> FORMER =
            Map.of("techniques", "technique", "modalitesExecution", "modaliteExecution", "typesPrix", "typePrix");

    private KeptFields() {}

    public static ObjectNode of(JsonNode record) {
        ObjectNode kept = DecpJson.MAPPER.createObjectNode();
        for (String name : NAMES) {
            JsonNode value = PublishedJson.first(record, name, FORMER.getOrDefault(name, name));
            if (!value.isMissingNode()) {
                kept.set(name, value);
            }
        }
        return kept;
    }
}
