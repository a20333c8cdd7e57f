/** Published records brought in: sorted, compared with what is known, registered, and read again when they come into force. */
package fr.clausesociale.contracts.publication.taking;
