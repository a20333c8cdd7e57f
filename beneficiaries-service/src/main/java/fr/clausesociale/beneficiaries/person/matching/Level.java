package fr.clausesociale.beneficiaries.person.matching;

/** How far a field of two people agrees. Each pair has one level a field: the first that holds, in this order. */
public enum Level {
    /** Nothing is known on one side, or an old identifier stands beside a new one: this says nothing. */
    UNKNOWN,
    /** The same but for accents, case, hyphens and spaces. */
    EXACT,
    /** The same first of January: the same year. */
    CONVENTIONAL,
    /** A name in part, one of several first names, the département without the commune. */
    PART,
    /** First and last names have changed places, or day and month. */
    SWAPPED,
    /** A slip of the pen. */
    SLIP,
    /** The first of January on one side, and a day of the same year on the other. */
    YEAR,
    DIFFERENT
}
