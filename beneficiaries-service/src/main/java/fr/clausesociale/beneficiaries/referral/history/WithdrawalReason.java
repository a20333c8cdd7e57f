package fr.clausesociale.beneficiaries.referral.history;

/** Why who referred takes a referral back. */
public enum WithdrawalReason {
    PERSON_DECLINED,
    FOUND_WORK,
    UNREACHABLE,
    MOVED_AWAY,
    /** It should never have been: what it declared is taken back too, and what rested on it is judged again. */
    MISTAKE,
    OTHER
}
