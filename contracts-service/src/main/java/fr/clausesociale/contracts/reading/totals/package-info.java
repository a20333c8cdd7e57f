/** What stands under several contracts together: a framework agreement with its subsequent contracts, lots of one market. */
package fr.clausesociale.contracts.reading.totals;
