/** The one source of time for business rules: civil dates of Europe/Paris, movable for tests and sandboxes. */
package fr.clausesociale.platform.time;
