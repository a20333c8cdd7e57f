/** Starts the whole system on one machine without Docker, for developers and for the end-to-end tests. */
package fr.clausesociale.local;
