/** What the other services published, as this service reads it: only the fields that figures need. */
package fr.clausesociale.reporting.facts;
