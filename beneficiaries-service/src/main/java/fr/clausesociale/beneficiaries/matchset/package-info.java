/** Another parameter set of the matching model: fitted aside, tried on the past, put in force. */
package fr.clausesociale.beneficiaries.matchset;
