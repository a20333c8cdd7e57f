/** What this service reads from beneficiaries-service. */
package fr.clausesociale.eligibility.intake;
