/** The list of values in force on a day. */
package fr.clausesociale.contracts.reading.policies;
