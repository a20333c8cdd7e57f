package fr.clausesociale.beneficiaries.access;

/** What somebody was shown. */
public enum Look {
    /** Who the person is and how to reach them. */
    IDENTITY_READ,
    /** What became of a referral of the person. */
    REFERRAL_READ,
    /** That the person is eligible, and what they look for. */
    CANDIDATE_READ,
    /** That the person may be one who is known under another pseudonym. */
    MATCH_READ,
    /** That the person's data are kept for long enough soon. */
    RETENTION_READ,
    /** Who was behind a pseudonym whose data were erased. */
    ARCHIVE_READ,
    /** All that is kept of the person, for the person. */
    PERSONAL_DATA_READ,
    /** Colleagues of an organisation by name (by account), or its contacts (by the organisation). */
    ORGANISATION_READ
}
