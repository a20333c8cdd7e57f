/** Aggregates: what may be asked, who gets which answer, and how it is computed. */
package fr.clausesociale.reporting.figures;
