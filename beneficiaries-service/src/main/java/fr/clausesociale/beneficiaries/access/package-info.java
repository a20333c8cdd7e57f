/** The access log (journal des accès): who read which identity, and when. */
package fr.clausesociale.beneficiaries.access;
