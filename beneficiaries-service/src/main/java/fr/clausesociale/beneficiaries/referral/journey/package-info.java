/** What became of a referral, as those who may know it are told. */
package fr.clausesociale.beneficiaries.referral.journey;
