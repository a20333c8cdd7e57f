/** What was declared under one reference, from its arrival on. */
package fr.clausesociale.beneficiaries.referral.history;
