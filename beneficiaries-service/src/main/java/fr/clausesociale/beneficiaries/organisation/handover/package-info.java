/** What a structure follows is handed over as a whole, by agreement of both sides or decision of an administrator. */
package fr.clausesociale.beneficiaries.organisation.handover;
