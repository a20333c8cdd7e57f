/** What is declared month by month, what was accepted of it, and the hours that count. */
package fr.clausesociale.contracts.statement;
