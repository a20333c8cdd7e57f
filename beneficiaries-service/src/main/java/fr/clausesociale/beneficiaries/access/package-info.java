/** What leaves a trace in the access log (journal des accès), and the log itself for the data-protection officer. */
package fr.clausesociale.beneficiaries.access;
