/** Referrals (prescriptions, orientations): what a prescriber pushes, and what becomes of it. */
package fr.clausesociale.beneficiaries.referral;
