/**
 * What a contract says, as values: buyer, lots, holders, places, modifications. Made of what somebody enters or
 * publishes, before it is a contract here.
 */
package fr.clausesociale.contracts.contract.terms;
