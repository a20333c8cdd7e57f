package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;

/**
 * What the rules look at beside the claims.
 *
 * @param birthDate null where unknown
 * @param qpv code of the quartier prioritaire the address lies in, or null: unknown, which is not the same as none
 * @param education code of the level of education, or null where unknown
 */
public record Facts(LocalDate birthDate, String qpv, String education) {}
