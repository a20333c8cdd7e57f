/** Clients of the identity provider, made and ended there for the register. */
package fr.clausesociale.beneficiaries.organisation.client;
