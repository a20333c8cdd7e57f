/** What one published record says (formats v1.4, v1.5, v2.0.3, v2.0.4), field by field, with whatever is wrong with it. */
package fr.clausesociale.contracts.publication.record;
