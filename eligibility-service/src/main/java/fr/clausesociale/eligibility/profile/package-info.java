/** People in coarse terms on the day of a decision: what figures are made of. */
package fr.clausesociale.eligibility.profile;
