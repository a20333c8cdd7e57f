package fr.clausesociale.reporting.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * What was known at a moment, in SQL over every version of every fact. A version is believed from when its owner recorded it,
 * and not before those that precede it.
 *
 * @param knownOn null for what is known today
 */
public record Believed(Instant knownOn) {

    /** The version in force of each, with all columns of its table. */
    public String versions(String table, String id) {
        String latest = " QUALIFY row_number() OVER (PARTITION BY " + id + " ORDER BY version DESC) = 1";
        if (knownOn == null) {
            return "SELECT * FROM " + table + latest;
        }
        return "SELECT * FROM (SELECT * FROM " + table + " QUALIFY max(recorded_at) OVER (PARTITION BY " + id
                + " ORDER BY version) <= " + moment() + ")" + latest;
    }

    /** Of facts that are never changed: what follows AND where the column says when each was recorded. */
    public String recorded(String column) {
        return knownOn == null ? "" : " AND " + column + " <= " + moment();
    }

    /** The person whose a row of hours or placements is, in a query that has {@link #people} and {@link #joined}. */
    public static String person(String row) {
        return "coalesce(alias.person, parted.belongs_to, " + row + ".beneficiary_id)";
    }

    /** Finds whose a row of hours or placements is, under whichever pseudonym it was recorded. */
    public static String joined(String row) {
        return " LEFT JOIN parted ON parted.placement_id = " + row + ".placement_id AND parted.recorded_under = " + row
                + ".beneficiary_id LEFT JOIN alias ON alias.beneficiary_id = coalesce(parted.belongs_to, " + row
                + ".beneficiary_id)";
    }

    /**
     * Common table expressions, for WITH RECURSIVE, of which {@code alias} says as whom somebody counts who turned out to be
     * another: beneficiary_id, person; and {@code parted}, of all times, which placements belong to another pseudonym than the
     * one they name. {@link #joined} joins both.
     */
    public String people() {
        return "merged AS (SELECT beneficiary_id, merged_into FROM ("
                + versions("beneficiary_version", "beneficiary_id") + ") WHERE merged_into IS NOT NULL),"
                + " chain AS (SELECT beneficiary_id, merged_into AS person, 1 AS hops FROM merged UNION ALL"
                + " SELECT chain.beneficiary_id, merged.merged_into, hops + 1 FROM chain"
                + " JOIN merged ON merged.beneficiary_id = chain.person WHERE hops < 16),"
                + " alias AS (SELECT beneficiary_id, arg_max(person, hops) AS person FROM chain GROUP BY beneficiary_id),"
                + " parted AS (SELECT placement_id, recorded_under, belongs_to FROM belonging"
                + " QUALIFY row_number() OVER (PARTITION BY placement_id ORDER BY recorded_at DESC, version DESC) = 1)";
    }

    private String moment() {
        return "TIMESTAMP '" + LocalDateTime.ofInstant(knownOn, ZoneOffset.UTC) + "'";
    }
}
