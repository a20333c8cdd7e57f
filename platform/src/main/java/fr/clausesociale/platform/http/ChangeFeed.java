package fr.clausesociale.platform.http;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Feeds of changes that miss nothing. A time taken before the commit is no place in a feed: the row would appear behind
 * readers who have gone on. So each row keeps the number of the transaction that wrote it last ({@code changed_in}, kept by
 * the database), and a feed shows only what is older than every running transaction.
 */
@ApplicationScoped
public class ChangeFeed {

    /** The parameter {@code updatedSince} of a list that is a feed where asked, as it is described to callers. */
    public static final String SINCE =
            "Flux des changements depuis cet instant, du plus ancien au plus récent. La dernière page donne"
                    + " « resume » : rendu plus tard comme « after », il mène à tout ce qui a changé depuis, sans rien manquer";

    private static final String FINISHED = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
    private static final String FORGET_EARLIER_LIFE = "call forget_positions_of_an_earlier_life()";

    private final AgroalDataSource database;

    ChangeFeed(AgroalDataSource database) {
        this.database = database;
    }

    /** A database filled from a dump begins to count transactions anew; positions of before would hide rows. */
    void start(@Observes StartupEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(FORGET_EARLIER_LIFE);
        }
    }

    /** The pass to answer by; to be asked for before its rows are read, in a statement of its own. */
    public FeedPass pass(Cursor after) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet finished = statement.executeQuery(FINISHED)) {
            finished.next();
            return FeedPass.of(after, finished.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
