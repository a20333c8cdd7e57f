package fr.clausesociale.reporting.figures;

/** What is counted. The dictionary under {@code GET /v1/indicators} says how, in French. */
enum Measure {
    /** Accepted hours (heures validées) by month worked; reversals subtract. */
    HOURS("hours"),
    /** Full-time equivalents (ETP): the hours of the whole cell over the divisor, rounded half up once. */
    FTE("fte"),
    /** Distinct people (participants) with hours in the cell that do not cancel out. */
    PERSONS("persons"),
    /** Distinct contrats de travail or missions with such hours. */
    PLACEMENTS("placements"),
    /** Distinct public contracts (marchés) with such hours. */
    PROCUREMENT_CONTRACTS("procurementContracts");

    private final String code;

    Measure(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
