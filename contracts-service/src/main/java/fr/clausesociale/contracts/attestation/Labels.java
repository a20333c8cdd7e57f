package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.commitment.CommitmentKind;
import fr.clausesociale.contracts.commitment.CommitmentStatus;
import fr.clausesociale.contracts.commitment.Unit;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.obligation.ledger.ObligationStatus;
import java.math.BigDecimal;

/** How codes are called in a French document. */
final class Labels {

    private Labels() {}

    static String of(AttestationStatus status) {
        return switch (status) {
            case NOTHING_OWED -> "Aucune heure n'était due";
            case FULFILLED -> "Clause réalisée";
            case PARTLY_FULFILLED -> "Clause partiellement réalisée";
            case NOT_FULFILLED -> "Clause non réalisée";
            case WAIVED -> "Clause levée";
        };
    }

    static String of(ObligationStatus status) {
        return switch (status) {
            case NOT_OWED -> "Incitative";
            case NOTHING_DUE -> "Rien de dû";
            case NOT_STARTED -> "Non démarrée";
            case IN_PROGRESS -> "En cours";
            case REACHED -> "Atteinte";
            case EXCEEDED -> "Dépassée";
            case NOT_REACHED -> "Non atteinte";
            case WAIVED -> "Levée";
            case SUSPENDED -> "Suspendue";
            case ANNULLED -> "Annulée";
        };
    }

    static String of(Modality modality) {
        return switch (modality) {
            case EXECUTION_CONDITION -> "Condition d'exécution";
            case AWARD_CRITERION -> "Critère d'attribution";
            case CONDITION_AND_CRITERION -> "Condition d'exécution et critère d'attribution";
            case RESERVED_DISABILITY -> "Marché réservé, handicap";
            case RESERVED_IAE -> "Marché réservé, insertion par l'activité économique";
            case RESERVED_JOINT -> "Marché réservé, handicap et insertion";
            case RESERVED_PRISON -> "Marché réservé, activité en détention";
            case RESERVED_ESS -> "Marché réservé, économie sociale et solidaire";
            case WORK_INTEGRATION_SERVICES -> "Marché d'insertion";
            case TRAINING -> "Clause sociale de formation";
            case INCENTIVE -> "Clause incitative";
        };
    }

    /** Of the code de la commande publique; null where the form has none. */
    static String article(Modality modality) {
        return switch (modality) {
            case EXECUTION_CONDITION, TRAINING -> "L2112-2";
            case AWARD_CRITERION -> "L2152-7";
            case CONDITION_AND_CRITERION -> "L2112-2, L2152-7";
            case RESERVED_DISABILITY -> "L2113-12";
            case RESERVED_IAE -> "L2113-13";
            case RESERVED_JOINT -> "L2113-14";
            case RESERVED_PRISON -> "L2113-13-1";
            case RESERVED_ESS -> "L2113-15";
            case WORK_INTEGRATION_SERVICES -> "R2123-1";
            case INCENTIVE -> null;
        };
    }

    static String of(ContractKind kind) {
        return switch (kind) {
            case PUBLIC_CONTRACT -> "Marché public";
            case FRAMEWORK_AGREEMENT -> "Accord-cadre";
            case SUBSEQUENT_CONTRACT -> "Marché subséquent";
            case PARTNERSHIP_CONTRACT -> "Marché de partenariat";
            case DEFENCE_CONTRACT -> "Marché de défense ou de sécurité";
            case CONCESSION -> "Concession";
            case PRIVATE_CONTRACT -> "Marché privé";
            case NOT_STATED -> "Non renseignée";
        };
    }

    static String of(CommitmentKind kind) {
        return switch (kind) {
            case EXTRA_HOURS -> "Heures supplémentaires";
            case QUALIFICATION -> "Qualification";
            case TUTORING -> "Tutorat";
            case HIRE_AFTER_CONTRACT -> "Embauche à l'issue";
            case ENGINEERING_HIRE -> "Embauche en ingénierie";
            case SUPPORT_HIRE -> "Embauche en accompagnement";
            case QUALITATIVE -> "Objectif qualitatif";
        };
    }

    /** @param closed as decided, not by the figures so far */
    static String of(CommitmentStatus status, boolean closed) {
        return switch (status) {
            case OPEN -> "À réaliser";
            case PARTLY_KEPT -> closed ? "Tenu en partie" : "En cours";
            case KEPT -> "Tenu";
            case NOT_KEPT -> "Non tenu";
            case WAIVED -> "Levé";
        };
    }

    static String of(Unit unit, BigDecimal quantity) {
        String one = switch (unit) {
            case HOURS -> "heure";
            case PERSONS -> "personne";
            case CONTRACTS -> "contrat";
            case ACTIONS -> "action";
        };
        return quantity.abs().compareTo(BigDecimal.valueOf(2)) < 0 ? one : one + "s";
    }

    static String of(ContractorRole role) {
        return switch (role) {
            case LEAD -> "titulaire ou mandataire";
            case CO_CONTRACTOR -> "cotraitant";
            case SUBCONTRACTOR -> "sous-traitant";
        };
    }
}
