/** All rule sets that are known: those that came with the service and those that administrators put in force. */
package fr.clausesociale.eligibility.rulebook;
