/** Identifiers: of our own making (time-ordered UUIDs) and the State's for organisations (SIREN, SIRET). */
package fr.clausesociale.platform.identifier;
