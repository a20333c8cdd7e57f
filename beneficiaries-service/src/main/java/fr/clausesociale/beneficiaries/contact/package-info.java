/** When somebody was last in contact: how long their data are kept is counted from it. */
package fr.clausesociale.beneficiaries.contact;
