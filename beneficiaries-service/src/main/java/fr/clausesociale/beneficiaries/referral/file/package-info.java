/** Referrals in files: tables and lines of JSON as prescribers' tools write them. */
package fr.clausesociale.beneficiaries.referral.file;
