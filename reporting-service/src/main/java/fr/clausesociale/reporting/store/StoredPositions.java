package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.facts.Source;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far each partition was read, and of which topics that is said, as the file has it. */
final class StoredPositions {

    private final Transaction transaction;

    StoredPositions(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The next offset to read of each partition that was read from before. */
    static Map<TopicPartition, Long> of(Connection connection) throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT topic, partition, next_offset FROM position")) {
            while (rows.next()) {
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return Map.copyOf(positions);
    }

    /** The ids of the topics that the positions are about. */
    static Map<String, String> origins(Connection connection) throws SQLException {
        Map<String, String> origins = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT topic, topic_id FROM origin")) {
            while (rows.next()) {
                origins.put(rows.getString(1), rows.getString(2));
            }
        }
        return origins;
    }

    /** Within a transaction. */
    void keepOrigins(Map<String, String> ids) throws SQLException {
        for (Map.Entry<String, String> origin : ids.entrySet()) {
            transaction.execute(
                    "INSERT INTO origin VALUES (?, ?) ON CONFLICT DO NOTHING", origin.getKey(), origin.getValue());
        }
    }

    /**
     * Within a transaction. Most partitions stay where they are: these stand in the file already. What is kept in memory alone is
     * read from the beginning when the file is opened, so how far it was read is not for the file.
     */
    void move(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) throws SQLException {
        for (Map.Entry<TopicPartition, Long> position : to.entrySet()) {
            if (!Source.inMemoryAlone(position.getKey().topic())
                    && !position.getValue().equals(from.get(position.getKey()))) {
                transaction.execute(
                        "INSERT INTO position VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET next_offset = excluded.next_offset",
                        position.getKey().topic(),
                        position.getKey().partition(),
                        position.getValue());
            }
        }
    }
}
