/** The legal form of a contract's clauses: which social considerations are required, why, derogations, and the gaps. */
package fr.clausesociale.contracts.legal;
