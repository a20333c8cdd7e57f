/** A person, once, however often they are referred and however their name is written. */
package fr.clausesociale.beneficiaries.person;
