package fr.clausesociale.reporting.store;

import java.util.Arrays;
import java.util.List;

/** The tables facts are kept in. */
enum FactTable {
    BENEFICIARY("beneficiary_version", "beneficiary_id"),
    BELONGING("belonging"),
    DECISION("decision_version", "decision_id"),
    PROFILE("profile_version", "decision_id"),
    CONTRACT("contract_version", "contract_id"),
    OBLIGATION("obligation_version"),
    STEP("owed_step"),
    ALL_HOURS("all_hours"),
    PART("contract_part"),
    CONVENTION("convention_version", "convention_id"),
    SIGNATORY("convention_signatory"),
    TARGET("convention_target"),
    PLACEMENT("placement_version", "placement_id"),
    ALLOCATION("placement_allocation"),
    FOLLOW_UP("placement_follow_up"),
    HOURS("hours_version", "entry_id");

    private static final List<FactTable> OF_VERSIONS =
            Arrays.stream(values()).filter(table -> table.id != null).toList();

    private final String table;
    private final String id;

    FactTable(String table) {
        this(table, null);
    }

    FactTable(String table, String id) {
        this.table = table;
        this.id = id;
    }

    /** Those that have one row for each version; the others say more of one. */
    static List<FactTable> ofVersions() {
        return OF_VERSIONS;
    }

    /** Column of the id of what it has versions of; null where it says more of a version. */
    String id() {
        return id;
    }

    String table() {
        return table;
    }
}
