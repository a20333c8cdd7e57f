/** Contracts as notified: buyer, lots, who holds them, where they are performed and who follows them. */
package fr.clausesociale.contracts.contract;
