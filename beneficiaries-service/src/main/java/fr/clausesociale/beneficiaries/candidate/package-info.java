/** Who can be placed now. */
package fr.clausesociale.beneficiaries.candidate;
