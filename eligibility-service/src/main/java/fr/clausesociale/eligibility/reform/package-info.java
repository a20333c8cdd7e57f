/** How administrators change the rules: a further rule set, checked, tried on past decisions, then in force from a day on. */
package fr.clausesociale.eligibility.reform;
