/** The rules, shown: what is in force, and what they would say. */
package fr.clausesociale.eligibility.criteria;
