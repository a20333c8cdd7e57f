/** Findings with the sentence that explains them, in the caller's language. */
package fr.clausesociale.eligibility.wording;
