/** Documents that show what was told of hours and hires, by reference. */
package fr.clausesociale.contracts.evidence;
