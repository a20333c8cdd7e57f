#!/bin/sh
# Prints a small DECP file (v2.0.4) with dates relative to today: one works contract of the city of Dijon with a social
# clause, held by the demonstration company.
set -eu
export TZ=Europe/Paris   # days are civil days of France, also where a machine keeps another time
day() { date -d "$1 days" +%F 2>/dev/null || date -v"$1"d +%F; }
cat <<JSON
{ "marches": { "marche": [ {
  "id": "DIJON-$(date +%y%m)-01",
  "acheteur": { "id": "21210231300013" },
  "nature": "Marché",
  "objet": "Réhabilitation du groupe scolaire des Grésilles, lot gros œuvre",
  "techniques": { "technique": ["Sans objet"] }, "modalitesExecution": { "modaliteExecution": ["Sans objet"] },
  "codeCPV": "45214210-5",
  "procedure": "Appel d'offres ouvert",
  "lieuExecution": { "code": "21231", "typeCode": "Code commune" },
  "dureeMois": 18,
  "dateNotification": "$(day -75)",
  "datePublicationDonnees": "$(day -60)",
  "montant": 1000000,
  "considerationsSociales": { "considerationSociale": ["Clause sociale"] },
  "considerationsEnvironnementales": { "considerationEnvironnementale": ["Pas de considération environnementale"] },
  "marcheInnovant": false, "ccag": "Travaux", "offresRecues": 4,
  "formePrix": "Forfaitaire", "typesPrix": { "typePrix": ["Définitif révisable"] },
  "attributionAvance": false, "tauxAvance": 0,
  "typeGroupementOperateurs": "Pas de groupement", "sousTraitanceDeclaree": false,
  "titulaires": [ { "titulaire": { "id": "90000001900019", "typeIdentifiant": "SIRET" } } ]
} ] } }
JSON
