/** Figures: a columnar copy of the published facts, queried. Nothing is counted as it passes by, so what comes late or is corrected needs no special care. */
package fr.clausesociale.reporting;
