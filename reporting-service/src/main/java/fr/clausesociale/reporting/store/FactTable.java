package fr.clausesociale.reporting.store;

/** The tables facts are kept in. */
enum FactTable {
    BENEFICIARY("beneficiary_version"),
    DECISION("decision_version"),
    PROFILE("profile_version"),
    CONTRACT("contract_version"),
    OBLIGATION("obligation_version"),
    STEP("owed_step"),
    PLACEMENT("placement_version"),
    HOURS("hours_version");

    private final String table;

    FactTable(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
