/** What is answered about figures, as it is written down. */
package fr.clausesociale.reporting.answers;
