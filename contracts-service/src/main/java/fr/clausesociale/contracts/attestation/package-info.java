/** The end of a contract: attestation of what was due, done and waived, closure, penalty proposal. */
package fr.clausesociale.contracts.attestation;
