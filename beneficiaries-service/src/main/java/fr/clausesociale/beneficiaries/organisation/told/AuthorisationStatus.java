package fr.clausesociale.beneficiaries.organisation.told;

/** How a prescriber's authorisation (habilitation) stands. */
public enum AuthorisationStatus {
    PENDING,
    GRANTED,
    REFUSED,
    WITHDRAWN;

    /** Whether it may come after another: only what was asked for is decided, only what was granted withdrawn. */
    public boolean follows(AuthorisationStatus before) {
        return switch (this) {
            case PENDING -> before == REFUSED || before == WITHDRAWN;
            case GRANTED -> before != GRANTED;
            case REFUSED -> before == PENDING;
            case WITHDRAWN -> before == GRANTED;
        };
    }
}
