/**
 * The register of organisations, and the accounts that act for them: who there is, what each may do, where, since when and on
 * which basis. Names of colleagues and contacts stay here; all else is told on {@code beneficiaries.organisation.v1}.
 */
package fr.clausesociale.beneficiaries.organisation;
