package fr.clausesociale.contracts.publication.export;

import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.EnvironmentalConsideration;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import java.util.List;
import java.util.Objects;

/** The values of v2.0.4 for our codes; null where its list has none. */
final class Labels {

    private Labels() {}

    static String nature(ContractKind kind) {
        return switch (kind) {
            case PARTNERSHIP_CONTRACT -> "Marché de partenariat";
            case DEFENCE_CONTRACT -> "Marché de défense ou de sécurité";
            case NOT_STATED -> null;
            default -> "Marché";
        };
    }

    static String procedure(Procedure procedure) {
        return switch (procedure) {
            case ADAPTED -> "Procédure adaptée";
            case OPEN -> "Appel d'offres ouvert";
            case RESTRICTED -> "Appel d'offres restreint";
            case NEGOTIATED -> "Procédure avec négociation";
            case NEGOTIATED_WITHOUT_NOTICE -> "Marché passé sans publicité ni mise en concurrence préalable";
            case COMPETITIVE_DIALOGUE -> "Dialogue compétitif";
            default -> null;
        };
    }

    static List<String> social(List<SocialConsideration> codes, String reserved) {
        return codes.stream()
                .map(code -> switch (code) {
                    case SOCIAL_CLAUSE -> "Clause sociale";
                    case SOCIAL_CRITERION -> "Critère social";
                    case RESERVED_CONTRACT -> reserved;
                    case NONE -> "Pas de considération sociale";
                    default -> null;
                })
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static List<String> environmental(List<EnvironmentalConsideration> codes) {
        return codes.stream()
                .map(code -> switch (code) {
                    case ENVIRONMENTAL_CLAUSE -> "Clause environnementale";
                    case ENVIRONMENTAL_CRITERION -> "Critère environnemental";
                    case NONE -> "Pas de considération environnementale";
                    default -> null;
                })
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** v1's form of price is v2's type of price. */
    static String priceType(String formOfV1) {
        return switch (formOfV1) {
            case "Ferme" -> "Définitif ferme";
            case "Ferme et actualisable" -> "Définitif actualisable";
            case "Révisable" -> "Définitif révisable";
            default -> null;
        };
    }
}
