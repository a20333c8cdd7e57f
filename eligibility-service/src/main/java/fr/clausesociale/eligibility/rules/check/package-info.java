/**
 * How criteria are checked. A check reads facts and parameters through {@link
 * fr.clausesociale.eligibility.rules.check.Reading} alone, which notes them: an explanation cannot leave one out.
 */
package fr.clausesociale.eligibility.rules.check;
