/**
 * Données essentielles de la commande publique (DECP): contracts that are published elsewhere read in, and ours published.
 * {@code file} finds the records of a file, {@code record} reads what one says and what is wrong with it; both know neither
 * application nor database. {@code export} writes ours, {@code taking} compares, matches and registers what was read.
 */
package fr.clausesociale.contracts.publication;
