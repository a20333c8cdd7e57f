/**
 * Whose what was recorded of two people is, while they were taken for one (faits de l'entre-temps), once they are two again: it is
 * told by the referral that it rests on, and asked where that does not tell.
 */
package fr.clausesociale.beneficiaries.separation;
