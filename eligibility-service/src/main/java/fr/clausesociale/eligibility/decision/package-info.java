/** Decisions: taken once, never edited, superseded by later ones. */
package fr.clausesociale.eligibility.decision;
