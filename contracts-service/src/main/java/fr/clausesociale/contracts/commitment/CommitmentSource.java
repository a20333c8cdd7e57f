package fr.clausesociale.contracts.commitment;

/** Why it binds: AWARD_OFFER, offered under an award criterion (R2152-7) and so contractual; PROGRAMME; LOCAL. */
public enum CommitmentSource {
    AWARD_OFFER,
    PROGRAMME,
    LOCAL
}
