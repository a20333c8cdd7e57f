/** Why the rules say what they say of somebody: a document that names all that it rests on, and how two of them differ. */
package fr.clausesociale.eligibility.explanation;
