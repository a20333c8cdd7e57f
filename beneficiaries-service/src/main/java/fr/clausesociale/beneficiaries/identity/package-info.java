/** Who a person is and how to reach them, as the referrals that the caller sees tell it. */
package fr.clausesociale.beneficiaries.identity;
