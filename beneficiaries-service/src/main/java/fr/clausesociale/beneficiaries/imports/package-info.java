/** Files sent in bulk, followed while they are taken in, reported row by row and given back. */
package fr.clausesociale.beneficiaries.imports;
