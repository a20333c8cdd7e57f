/** Which hours count on which days, by what the contract, the placement and the values in force say. */
package fr.clausesociale.contracts.statement.limit;
