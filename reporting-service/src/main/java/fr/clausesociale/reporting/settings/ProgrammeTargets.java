package fr.clausesociale.reporting.settings;

import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.nomenclature.Nomenclatures;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What programmes aim at. A row is never changed; the one recorded last for a day holds, for what is known since then. */
@ApplicationScoped
public class ProgrammeTargets {

    private static final String ALL =
            "select id, programme, share, valid_from, reason, recorded_at, recorded_by from programme_target";

    private final SettingRows rows;
    private final Nomenclatures nomenclatures;
    private final BusinessClock clock;

    ProgrammeTargets(SettingRows rows, Nomenclatures nomenclatures, BusinessClock clock) {
        this.rows = rows;
        this.nomenclatures = nomenclatures;
        this.clock = clock;
    }

    ProgrammeTarget add(String programme, BigDecimal share, LocalDate validFrom, String reason, String organisation) {
        List<String> known = nomenclatures.codes("programme");
        if (!known.contains(programme)) {
            throw Problem.of(SettingsProblem.PROGRAMME_UNKNOWN, programme, String.join(", ", known))
                    .at("/programme");
        }
        ProgrammeTarget target =
                new ProgrammeTarget(Ids.next(), programme, share, validFrom, reason, clock.now(), organisation);
        rows.change(
                "insert into programme_target (id, programme, share, valid_from, reason, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                target.id(),
                target.programme(),
                target.share(),
                target.validFrom(),
                target.reason(),
                Timestamp.from(target.recordedAt()),
                target.recordedBy());
        return target;
    }

    List<ProgrammeTarget> all() {
        return known(null);
    }

    ProgrammeTarget one(UUID id) {
        return rows.read(ALL + " where id = ?", ProgrammeTargets::target, id).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /**
     * In the order in which each takes over from those before.
     *
     * @param knownOn null for today
     */
    public List<ProgrammeTarget> known(Instant knownOn) {
        return rows.read(
                ALL + " where recorded_at <= ? order by programme, valid_from, recorded_at",
                ProgrammeTargets::target,
                Timestamp.from(knownOn == null ? clock.now() : knownOn));
    }

    private static ProgrammeTarget target(ResultSet row) throws SQLException {
        return new ProgrammeTarget(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getBigDecimal(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getString(7));
    }
}
