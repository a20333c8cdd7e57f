/** The local, pseudonymous copy of the people: what was declared of them, and who may see it. */
package fr.clausesociale.eligibility.person;
