/** How following a person is handed over: single people between two structures, and all that a structure follows. */
package fr.clausesociale.beneficiaries.handover;
