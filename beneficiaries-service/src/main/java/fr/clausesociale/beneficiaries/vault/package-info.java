/** What is stored sealed: what is declared of people reveals health, offences or social care. */
package fr.clausesociale.beneficiaries.vault;
