/** The numbered parameter sets of the matching model: those that come with the service, and those made here. */
package fr.clausesociale.beneficiaries.person.parameters;
