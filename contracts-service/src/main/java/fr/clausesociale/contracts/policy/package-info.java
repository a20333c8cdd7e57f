/** Dated values that vary by contract, programme, territory or nationally, each with its source. */
package fr.clausesociale.contracts.policy;
