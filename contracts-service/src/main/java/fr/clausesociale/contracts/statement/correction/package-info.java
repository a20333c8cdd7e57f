/** Accepted hours put right: a reversal and a new entry, where what was declared beside them allows it. */
package fr.clausesociale.contracts.statement.correction;
