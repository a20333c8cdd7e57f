/** What a referral declares of its person. */
package fr.clausesociale.beneficiaries.referral.declared;
