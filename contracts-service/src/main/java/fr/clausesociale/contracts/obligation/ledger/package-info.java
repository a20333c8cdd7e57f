/** The dated entries of what is owed, and what follows from them on a day: due, waived, done, remaining. */
package fr.clausesociale.contracts.obligation.ledger;
