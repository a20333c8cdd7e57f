package fr.clausesociale.contracts.statement.acceptance;

/** How the organisation that keyed hours in for an employer may come to accept them: values of {@code acceptance.keyedIn}. */
enum KeyedIn {
    /** Not at all. */
    REFUSED(false, false),
    /** By another of its people. */
    SECOND_PERSON(true, false),
    /** Once the employer, the buyer or another facilitator structure has confirmed them. */
    CONFIRMATION(false, true),
    /** Either way. */
    EITHER(true, true);

    private final boolean person;
    private final boolean confirmation;

    KeyedIn(boolean person, boolean confirmation) {
        this.person = person;
        this.confirmation = confirmation;
    }

    boolean bySecondPerson() {
        return person;
    }

    boolean onceConfirmed() {
        return confirmation;
    }
}
