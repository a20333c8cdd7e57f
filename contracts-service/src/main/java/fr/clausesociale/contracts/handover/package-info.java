/** How following is handed over: of one contract or part between two structures, and of all that one follows. */
package fr.clausesociale.contracts.handover;
