/** What other packages ask of the hours that were told and accepted. */
package fr.clausesociale.contracts.statement.done;
