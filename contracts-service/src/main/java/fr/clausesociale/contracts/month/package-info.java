/** Months of hours that are closed for a département: what is told of them later is written in the next one that is open. */
package fr.clausesociale.contracts.month;
