package fr.clausesociale.reporting.settings;

import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What may be changed without a release, each dated: the version of the definitions, the divisor of full-time equivalents of a
 * territory, and the threshold under which cells are withheld from everybody who does not follow all their contracts (5 people,
 * the common practice among partners, until those who publish choose another).
 */
@ApplicationScoped
public class Policies {

    /** A divisor is that of the narrowest territory that chose one for the day, by what was recorded until the moment. */
    private static final String IN_FORCE =
            "select d.version, coalesce(f.hours, d.fte_divisor), coalesce(f.territory, 'FR'),"
                    + " coalesce(f.valid_from, d.valid_from), s.k_partner from"
                    + " (select version, fte_divisor, valid_from from figure_definition order by valid_from <= ? desc,"
                    + " case when valid_from <= ? then valid_from end desc, valid_from limit 1) d"
                    + " cross join (select k_partner from disclosure_setting where valid_from <= ?"
                    + " order by valid_from desc limit 1) s"
                    + " left join lateral (select territory, hours, valid_from from fte_divisor"
                    + " where territory = any(?) and valid_from <= ? and recorded_at <= ?"
                    + " order by array_position(?, territory), valid_from desc, recorded_at desc limit 1) f on true";

    private final AgroalDataSource database;
    private final BusinessClock clock;
    private final Geography geography;

    Policies(AgroalDataSource database, BusinessClock clock, Geography geography) {
        this.database = database;
        this.clock = clock;
        this.geography = geography;
    }

    /** @param k cells of fewer people are withheld; 1 withholds nothing */
    public record InForce(Definition definition, int k) {}

    /**
     * The threshold of today, the definitions of the day of a moment, and the divisor of a territory.
     *
     * @param last day of the period that figures are about: the divisor is that of this day
     * @param knownOn null for today
     */
    public InForce inForce(String territory, LocalDate last, Instant knownOn) {
        LocalDate today = clock.today();
        LocalDate then = knownOn == null ? today : LocalDate.ofInstant(knownOn, BusinessClock.ZONE);
        List<String> around =
                geography.territory(territory).map(Territory::codes).orElse(List.of(territory));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(IN_FORCE)) {
            select.setObject(1, then);
            select.setObject(2, then);
            select.setObject(3, today);
            select.setArray(4, connection.createArrayOf("text", around.toArray()));
            select.setObject(5, last);
            select.setTimestamp(6, Timestamp.from(knownOn == null ? clock.now() : knownOn));
            select.setArray(7, connection.createArrayOf("text", around.toArray()));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No definition or no disclosure setting is in force on " + today);
                }
                return new InForce(
                        new Definition(
                                row.getString(1), row.getInt(2), row.getString(3), row.getObject(4, LocalDate.class)),
                        row.getInt(5));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The settings of figures cannot be read", e);
        }
    }
}
