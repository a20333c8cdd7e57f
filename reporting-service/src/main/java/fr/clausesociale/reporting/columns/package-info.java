/** Flat columns in a file of their own: written and read as they lie in memory, and never believed unless they are whole. */
package fr.clausesociale.reporting.columns;
