/** Who may accept declared hours, and which way hours came to be accepted. */
package fr.clausesociale.contracts.statement.acceptance;
