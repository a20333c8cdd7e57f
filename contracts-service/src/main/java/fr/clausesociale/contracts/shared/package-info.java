/** What all features of this service speak in: problem codes, roles, decimals, the names of events, and how lists are narrowed, ordered and paged. */
package fr.clausesociale.contracts.shared;
