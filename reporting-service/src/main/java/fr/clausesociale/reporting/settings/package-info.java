/** What may be changed without a release, each dated: divisors of full-time equivalents, thresholds, versions of definitions. */
package fr.clausesociale.reporting.settings;
