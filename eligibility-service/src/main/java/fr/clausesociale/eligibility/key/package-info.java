/**
 * A key for each pseudonym, under which what tells of health, offences or social care is sealed before it goes into histories that
 * nobody can change. This is the one place that keeps keys; erasure destroys them.
 */
package fr.clausesociale.eligibility.key;
