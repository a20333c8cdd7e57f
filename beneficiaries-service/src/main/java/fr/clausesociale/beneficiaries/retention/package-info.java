/**
 * How long people's data are kept: counted from the last contact, told to who follows them before it ends, and who was behind
 * pseudonyms on which hours rest in an archive for who answers for personal data.
 */
package fr.clausesociale.beneficiaries.retention;
