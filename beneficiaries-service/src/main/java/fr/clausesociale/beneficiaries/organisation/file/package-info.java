/** Organisations as files bring them in and take them along. */
package fr.clausesociale.beneficiaries.organisation.file;
