/** What is owed under a contract: obligations, their dated ledger, and how hours are calibrated. */
package fr.clausesociale.contracts.obligation;
