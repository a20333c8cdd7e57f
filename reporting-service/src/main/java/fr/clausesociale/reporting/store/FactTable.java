package fr.clausesociale.reporting.store;

/** The tables facts are kept in. */
enum FactTable {
    BENEFICIARY("beneficiary_version"),
    DECISION("decision_version"),
    PROFILE("profile_version"),
    CONTRACT("contract_version"),
    OBLIGATION("obligation_version"),
    STEP("owed_step"),
    ALL_HOURS("all_hours"),
    PART("contract_part"),
    CONVENTION("convention_version"),
    SIGNATORY("convention_signatory"),
    TARGET("convention_target"),
    PLACEMENT("placement_version"),
    ALLOCATION("placement_allocation"),
    FOLLOW_UP("placement_follow_up"),
    HOURS("hours_version");

    private final String table;

    FactTable(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
