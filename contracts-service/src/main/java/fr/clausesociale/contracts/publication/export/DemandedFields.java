package fr.clausesociale.contracts.publication.export;

import java.util.List;

/** The fields without which v2.0.4 takes no record. */
final class DemandedFields {

    static final List<String> OF_CONTRACTS = List.of(
            "id",
            "acheteur",
            "nature",
            "objet",
            "codeCPV",
            "techniques",
            "modalitesExecution",
            "marcheInnovant",
            "ccag",
            "offresRecues",
            "attributionAvance",
            "typeGroupementOperateurs",
            "procedure",
            "lieuExecution",
            "dureeMois",
            "dateNotification",
            "datePublicationDonnees",
            "montant",
            "typesPrix",
            "formePrix",
            "sousTraitanceDeclaree",
            "titulaires",
            "considerationsSociales",
            "considerationsEnvironnementales");

    static final List<String> OF_CONCESSIONS = List.of(
            "id",
            "autoriteConcedante",
            "nature",
            "objet",
            "procedure",
            "dureeMois",
            "dateSignature",
            "datePublicationDonnees",
            "dateDebutExecution",
            "valeurGlobale",
            "montantSubventionPublique",
            "concessionnaires",
            "considerationsSociales",
            "considerationsEnvironnementales");

    private DemandedFields() {}
}
