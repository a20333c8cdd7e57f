/** Figures of a territory's year as they were published: frozen at a stated moment, and never changed. */
package fr.clausesociale.reporting.snapshots;
