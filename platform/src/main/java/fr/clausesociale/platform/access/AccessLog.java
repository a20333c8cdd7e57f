package fr.clausesociale.platform.access;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps who is shown what is known of whom: nothing is shown without its trace. In a transaction it is part of that; where
 * there is none it is stored before the answer leaves, those of several callers together. The service makes the table
 * {@code access_log}.
 */
@ApplicationScoped
public class AccessLog {

    private static final String COLUMNS = "id, at, person_id, operation, subject, client, organisation, role";

    private final AgroalDataSource database;
    private final Caller caller;
    private final BusinessClock clock;
    private final WrittenTogether<Access> together = new WrittenTogether<>(this::insert);

    AccessLog(AgroalDataSource database, Caller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** The present caller is shown something of each of these people. */
    public void keep(String operation, String role, Collection<UUID> people) {
        Instant now = clock.now();
        List<Access> shown = people.stream()
                .distinct()
                .map(person -> new Access(
                        Ids.next(),
                        now,
                        person,
                        operation,
                        // a token without a subject is still somebody's: the log must not be what refuses it
                        String.valueOf(caller.subject()),
                        String.valueOf(caller.client()),
                        caller.organisation(),
                        role))
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        if (QuarkusTransaction.isActive()) {
            insert(shown);
        } else {
            together.store(shown);
        }
    }

    private void insert(List<Access> shown) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into access_log (" + COLUMNS + ")" + " select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)")) {
            array(connection, insert, 1, "uuid", shown, Access::id);
            array(
                    connection,
                    insert,
                    2,
                    "timestamptz",
                    shown,
                    access -> access.at().toString());
            array(connection, insert, 3, "uuid", shown, Access::person);
            array(connection, insert, 4, "text", shown, Access::operation);
            array(connection, insert, 5, "text", shown, Access::subject);
            array(connection, insert, 6, "text", shown, Access::client);
            array(connection, insert, 7, "text", shown, Access::organisation);
            array(connection, insert, 8, "text", shown, Access::role);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void array(
            Connection connection,
            PreparedStatement insert,
            int position,
            String type,
            List<Access> shown,
            Function<Access, Object> value)
            throws SQLException {
        insert.setArray(
                position,
                connection.createArrayOf(type, shown.stream().map(value).toArray()));
    }

    /** Oldest first, so that who asks again goes on where it stopped. */
    public <V> Page<V> page(AccessFilter filter, Paging paging, Function<Access, V> view) {
        List<Access> found = page(filter, paging.after(), paging.limit() + 1);
        return Page.of(found, paging.limit(), access -> Cursor.of(access.at(), access.id()), view);
    }

    private List<Access> page(AccessFilter filter, Cursor after, int limit) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from access_log where true");
        List<Object> values = new ArrayList<>();
        and(
                sql,
                values,
                " and person_id = any (?)",
                filter.people() == null ? null : filter.people().toArray(UUID[]::new));
        and(sql, values, " and organisation = ?", filter.organisation());
        and(sql, values, " and at >= ?", utc(filter.since()));
        and(sql, values, " and at < ?", utc(filter.before()));
        if (after != null) {
            and(sql, values, " and (at, id) > (?", utc(after.instant(0)));
            and(sql, values, ", ?)", after.uuid(1));
        }
        sql.append(" order by at, id limit ").append(limit);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(
                        i + 1,
                        values.get(i) instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : values.get(i));
            }
            return read(query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static List<Access> read(PreparedStatement query) throws SQLException {
        List<Access> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(new Access(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("person_id", UUID.class),
                        row.getString("operation"),
                        row.getString("subject"),
                        row.getString("client"),
                        row.getString("organisation"),
                        row.getString("role")));
            }
        }
        return found;
    }
}
