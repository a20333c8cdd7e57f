/** Contracts that are lots of one market, put together and taken apart by hand. */
package fr.clausesociale.contracts.lotgroup;
