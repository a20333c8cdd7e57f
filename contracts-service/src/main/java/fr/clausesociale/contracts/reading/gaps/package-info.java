/** Contracts on which what was declared, what is owed and what the law requires do not agree. */
package fr.clausesociale.contracts.reading.gaps;
