/** What was entered by mistake: annulled with its reason, or corrected while nothing of it is accepted. */
package fr.clausesociale.contracts.mistake;
