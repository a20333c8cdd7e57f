/** Pairs of pseudonyms that may be one person (doublons possibles): seen side by side, decided with a reason, and taken back. */
package fr.clausesociale.beneficiaries.duplicate;
