/** What all features of this service speak in: problem codes, roles, decimals, organisations as published. */
package fr.clausesociale.contracts.shared;
