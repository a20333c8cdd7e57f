/** Under which work contract, with which employer and for which obligations somebody works. */
package fr.clausesociale.contracts.placement.terms;
