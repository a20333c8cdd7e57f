/** What this service reads from eligibility-service and contracts-service, to tell prescribers what became of a referral. */
package fr.clausesociale.beneficiaries.intake;
