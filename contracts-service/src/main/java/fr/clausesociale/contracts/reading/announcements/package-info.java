/** The list of what companies announced, within reach. */
package fr.clausesociale.contracts.reading.announcements;
