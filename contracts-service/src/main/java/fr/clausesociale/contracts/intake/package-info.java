/** Local copies of what other services publish: decisions on eligibility, and which pseudonyms are one person. */
package fr.clausesociale.contracts.intake;
