/** The access log (journal des accès): who was shown what is known of whom, and when. */
package fr.clausesociale.platform.access;
