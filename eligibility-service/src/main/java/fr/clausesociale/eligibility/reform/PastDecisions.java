package fr.clausesociale.eligibility.reform;

import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.person.DeclarationReader;
import fr.clausesociale.eligibility.person.Settings;
import fr.clausesociale.eligibility.reform.RuleSetTrial.OnPastDecisions;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.RuleSets;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Judges people again by what is declared of them, on the day of their last decision. Pages of sealed rows are read one after the
 * other; each is opened and judged by all processors.
 */
@ApplicationScoped
class PastDecisions {

    static final int PAGE = 2000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String ROWS =
            "select p.id, p.declaration, d.id, d.assessed_on, d.rule_set_version, d.basis from person p"
                    + " join lateral (select l.* from decision l where l.beneficiary_id = p.id and l.superseded_by is null"
                    + " order by l.recorded_at desc, l.id desc limit 1) d on true"
                    + " where p.status = 'ACTIVE' and p.declaration is not null and p.id > ? order by p.id limit ?";

    private final AgroalDataSource database;
    private final DeclarationReader reader;
    private final Settings settings;

    PastDecisions(AgroalDataSource database, DeclarationReader reader, Settings settings) {
        this.database = database;
        this.reader = reader;
        this.settings = settings;
    }

    /** A person's last decision, with what is declared of them still sealed. */
    record Past(UUID person, byte[] sealed, UUID decision, LocalDate on, String version, boolean automatic) {}

    /** What a rule set that is not in force would have said. @param from the person from whom on changes are listed */
    OnPastDecisions under(RuleSet candidate, RuleSets sets, UUID from) {
        TriedRuleSet tried = new TriedRuleSet(candidate, sets, from);
        List<Past> page = page(BEFORE_ALL);
        while (!page.isEmpty()) {
            // the database reads the next page while this one is judged
            FutureTask<List<Past>> next = reading(page);
            page.parallelStream()
                    .map(past -> judged(past, tried))
                    .flatMap(Optional::stream)
                    .toList()
                    .forEach(tried::add);
            page = read(next);
        }
        return tried.result();
    }

    private FutureTask<List<Past>> reading(List<Past> before) {
        FutureTask<List<Past>> reading = new FutureTask<>(() -> before.size() < PAGE
                ? List.<Past>of()
                : page(before.get(before.size() - 1).person()));
        Thread thread = new Thread(reading, "past-decisions");
        thread.setDaemon(true);
        thread.start();
        return reading;
    }

    private static List<Past> read(FutureTask<List<Past>> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while past decisions were read", e);
        }
    }

    private Optional<TriedRuleSet.Tried> judged(Past past, TriedRuleSet tried) {
        Declaration declared = reader.open(past.sealed());
        return tried.judge(past, declared, settings.of(declared));
    }

    List<Past> page(UUID after) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setObject(1, after);
            query.setInt(2, PAGE);
            List<Past> page = new ArrayList<>(PAGE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    page.add(new Past(
                            row.getObject(1, UUID.class),
                            row.getBytes(2),
                            row.getObject(3, UUID.class),
                            row.getObject(4, LocalDate.class),
                            row.getString(5),
                            "AUTOMATIC".equals(row.getString(6))));
                }
            }
            return page;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
