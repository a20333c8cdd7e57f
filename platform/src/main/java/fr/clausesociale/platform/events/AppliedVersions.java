package fr.clausesociale.platform.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which version of each aggregate this service has applied, so that replays and duplicates change nothing. */
@ApplicationScoped
class AppliedVersions {

    private final AgroalDataSource database;

    AppliedVersions(AgroalDataSource database) {
        this.database = database;
    }

    /** The versions applied so far, for those of the subjects that are known. Joins the running transaction. */
    Map<String, Long> of(String topic, List<String> subjects) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select subject, version from applied_version where topic = ? and subject = any (?)")) {
            select.setString(1, topic);
            select.setArray(2, connection.createArrayOf("text", subjects.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return versions;
    }

    /**
     * Keeps the versions just applied.
     *
     * @return false when somebody else applied one of them meanwhile, as happens for a moment when partitions move to another
     *     replica: what was done here must then be undone
     */
    boolean keep(String topic, Map<String, Long> versions) throws SQLException {
        if (versions.isEmpty()) {
            return true;
        }
        // always in the same order, so that two replicas wait for each other instead of ending in a deadlock
        Map<String, Long> sorted = new TreeMap<>(versions);
        try (Connection connection = database.getConnection();
                PreparedStatement upsert =
                        connection.prepareStatement("insert into applied_version (topic, subject, version)"
                                + " select ?, s, v from unnest(?, ?) as applied (s, v)"
                                + " on conflict (topic, subject) do update set version = excluded.version"
                                + " where applied_version.version < excluded.version")) {
            upsert.setString(1, topic);
            upsert.setArray(2, connection.createArrayOf("text", sorted.keySet().toArray()));
            upsert.setArray(
                    3, connection.createArrayOf("bigint", sorted.values().toArray()));
            return upsert.executeUpdate() == sorted.size();
        }
    }
}
