/**
 * Données essentielles de la commande publique: published contracts read in (formats v1.4, v1.5, v2.0.3, v2.0.4 and the
 * tabular export) with whatever is wrong with them, and ours written out.
 */
package fr.clausesociale.contracts.decp;
