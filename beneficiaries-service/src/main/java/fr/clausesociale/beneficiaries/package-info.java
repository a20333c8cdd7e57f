/** People, and what becomes of those who are referred. The only service that knows identities. */
package fr.clausesociale.beneficiaries;
