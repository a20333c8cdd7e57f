package fr.clausesociale.eligibility.rules;

/** What has to be provided before a criterion can be judged. */
public enum Gap {
    /** Nothing was claimed at all. */
    CLAIM,
    EVIDENCE,
    /** The evidence has no date, one after the day looked at, or no end where one is needed. */
    EVIDENCE_DATE,
    EVIDENCE_EXPIRED,
    SINCE,
    BIRTH_DATE,
    /** The priority district is unknown, or named by a code of another generation. */
    RESIDENCE,
    /** The level of education, or since when the person is without work and studies. */
    EDUCATION,
    /** Registration as a jobseeker, or another sign that the person is far from employment. */
    REGISTRATION,
    /** Who declared it may not certify it: an authorised prescriber or a facilitator has to. */
    CERTIFICATION,
    /** Never automatic: a facilitator has to decide. */
    FACILITATOR_DECISION
}
