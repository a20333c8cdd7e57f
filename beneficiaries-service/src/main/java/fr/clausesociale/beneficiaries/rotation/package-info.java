/** The key of a ring changes while the service runs: what lies sealed with an earlier one is sealed anew. */
package fr.clausesociale.beneficiaries.rotation;
