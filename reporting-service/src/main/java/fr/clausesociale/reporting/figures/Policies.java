package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What may be changed without a release, each dated: the definitions in force (divisor of full-time equivalents), and the
 * threshold under which cells are withheld from everybody who does not follow all their contracts (5 people, the common
 * practice among partners, until those who publish choose another by a dated row).
 */
@ApplicationScoped
class Policies {

    private final AgroalDataSource database;
    private final BusinessClock clock;

    Policies(AgroalDataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What holds today. */
    record InForce(Definition definition, Disclosure disclosure) {}

    /**
     * The threshold of today, and the definitions of the day of a moment.
     *
     * @param knownOn null for today
     */
    InForce inForce(Instant knownOn) {
        Date today = Date.valueOf(clock.today());
        Date then = knownOn == null ? today : Date.valueOf(LocalDate.ofInstant(knownOn, BusinessClock.ZONE));
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select d.version, d.fte_divisor, s.k_partner from"
                                + " (select version, fte_divisor from figure_definition order by valid_from <= ? desc,"
                                + " case when valid_from <= ? then valid_from end desc, valid_from limit 1) d,"
                                + " (select k_partner from disclosure_setting where valid_from <= ?"
                                + " order by valid_from desc limit 1) s")) {
            select.setDate(1, then);
            select.setDate(2, then);
            select.setDate(3, today);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No definition or no disclosure setting is in force on " + today);
                }
                return new InForce(new Definition(row.getString(1), row.getInt(2)), new Disclosure(row.getInt(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The settings of figures cannot be read", e);
        }
    }
}
