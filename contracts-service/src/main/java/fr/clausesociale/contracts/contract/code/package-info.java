/** Codes of published contracts and of their holders, as formats and law name them. */
package fr.clausesociale.contracts.contract.code;
