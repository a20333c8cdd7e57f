/** Contracts published in the form of v2.0.4, with the fields of their source that none here holds. */
package fr.clausesociale.contracts.publication.export;
