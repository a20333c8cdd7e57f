/** That somebody opposes that their data are worked with (art. 21 GDPR): no proposals, no status, nothing judged anew. */
package fr.clausesociale.beneficiaries.opposition;
