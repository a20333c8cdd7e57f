/**
 * What other parts of the service tell of a contract in its event: obligations, commitments, closure, derogations,
 * penalty terms.
 */
package fr.clausesociale.contracts.contract.fact;
