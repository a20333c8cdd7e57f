package fr.clausesociale.reporting.figures;

/**
 * What tells more of a placement or of an obligation, and the columns taken from it. Always a left join: an entry whose
 * contract, placement or profile has not come yet is counted under "unknown" and finds its place when it comes.
 */
enum Relation {
    CONTRACT(
            true,
            "LEFT JOIN contract AS c ON c.contract_id = k.contract_id",
            "c.region, c.department, c.epci, c.market_type, c.buyer_category, c.service, c.operation, c.tags"),
    OBLIGATION(
            true,
            "LEFT JOIN obligation AS o ON o.contract_id = k.contract_id AND o.obligation_id = k.obligation_id",
            "o.modality, o.programme"),
    PLACEMENT(
            false,
            "LEFT JOIN placement AS p ON p.placement_id = k.placement_id",
            "p.contract_type, p.mode, p.structure, p.occupation, p.outcome"),
    PROFILE(
            false,
            "LEFT JOIN profile AS q ON q.decision_id = p.decision_id",
            "q.sex, q.age_band, q.qpv, q.education, q.criteria, q.epci AS home_epci, q.department AS home_department");

    private final boolean ofObligation;
    private final String join;
    private final String columns;

    Relation(boolean ofObligation, String join, String columns) {
        this.ofObligation = ofObligation;
        this.join = join;
        this.columns = columns;
    }

    /** Whether it tells of the obligation; else of the placement. */
    boolean isOfObligation() {
        return ofObligation;
    }

    String join() {
        return join;
    }

    String columns() {
        return columns;
    }
}
