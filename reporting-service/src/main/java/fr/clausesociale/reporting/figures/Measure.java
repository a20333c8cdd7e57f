package fr.clausesociale.reporting.figures;

import java.util.Arrays;
import java.util.Optional;

/** What is counted. The dictionary under {@code GET /v1/indicators} says how, in French. */
enum Measure {
    /** Accepted hours (heures validées) by month worked; reversals subtract. */
    HOURS("hours", true),
    /** Full-time equivalents (ETP): the hours of the whole cell over the divisor, rounded half up once. */
    FTE("fte", true),
    /** Distinct people (participants) with hours in the cell that do not cancel out. */
    PERSONS("persons", true),
    /** Distinct contrats de travail or missions with such hours. */
    PLACEMENTS("placements", true),
    /** Distinct public contracts (marchés) with such hours. */
    PROCUREMENT_CONTRACTS("procurementContracts", false);

    private final String code;
    private final boolean personal;

    Measure(String code, boolean personal) {
        this.code = code;
        this.personal = personal;
    }

    static Optional<Measure> of(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }

    /** Whether it tells of the people in the cell, and is withheld with them. */
    boolean isPersonal() {
        return personal;
    }
}
