/** What was declared and answered waits here until it is brought to the person it is about. */
package fr.clausesociale.beneficiaries.referral.untold;
