/** Why somebody does not see a contract or what hangs on it, for who is asked for help. */
package fr.clausesociale.contracts.sight;
