/** What is stored sealed: claims reveal health, offences or social care. */
package fr.clausesociale.beneficiaries.vault;
