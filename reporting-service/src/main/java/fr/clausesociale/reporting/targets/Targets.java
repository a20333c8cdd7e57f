package fr.clausesociale.reporting.targets;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.RowsReader;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.reporting.Roles;
import fr.clausesociale.reporting.figures.FactFigures;
import fr.clausesociale.reporting.settings.ProgrammeTargets;
import fr.clausesociale.reporting.store.Believed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Targets as a caller sees them: an administrator all, a coordinator those of its territories, of their parts and of what
 * holds them, a signatory those of conventions that it signed.
 */
@ApplicationScoped
class Targets {

    private final FactFigures figures;
    private final ProgrammeTargets programmes;
    private final Geography geography;

    Targets(FactFigures figures, ProgrammeTargets programmes, Geography geography) {
        this.figures = figures;
        this.programmes = programmes;
        this.geography = geography;
    }

    /** @param within null: all that the caller sees */
    Page<ConventionTargets> conventions(TerritoryCode within, Instant knownOn, Caller caller, Paging paging) {
        Instant freshAt = figures.freshAt(knownOn);
        return figures.read(connection -> {
            List<KnownConvention> seen = KnownConvention.all(connection, new Believed(knownOn)).stream()
                    .filter(convention -> seen(convention, caller))
                    .filter(convention -> within == null || place(convention).isIn(within.name()))
                    .toList();
            Page<KnownConvention> page = RowsReader.page(seen, Targets::keys, paging);
            List<ConventionTargets> answered = new ArrayList<>();
            for (KnownConvention convention : page.items()) {
                answered.add(answer(connection, convention, knownOn, caller, freshAt));
            }
            return new Page<>(answered, page.next());
        });
    }

    ConventionTargets convention(UUID id, Instant knownOn, Caller caller) {
        Instant freshAt = figures.freshAt(knownOn);
        return figures.read(connection -> {
            KnownConvention convention = KnownConvention.all(connection, new Believed(knownOn)).stream()
                    .filter(one -> one.id().equals(id) && seen(one, caller))
                    .findFirst()
                    .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
            return answer(connection, convention, knownOn, caller, freshAt);
        });
    }

    /** Targets of programmes that aim at a share of all hours. */
    ProgrammesReached programmes(TerritoryCode territory, int first, int last, Instant knownOn, Caller caller) {
        Instant freshAt = figures.freshAt(knownOn);
        LocalDate on = figures.day(knownOn);
        FactFigures.Contracts contracts = figures.contracts(caller, territory, on);
        int threshold = contracts.exact() ? 1 : figures.threshold(territory.code(), on);
        ProgrammeQuestion question = new ProgrammeQuestion(
                contracts.condition(), first, last, knownOn, programmes.known(knownOn), threshold, on);
        return new ProgrammesReached(
                territory.code(), freshAt, on, figures.read(connection -> ProgrammeReached.of(connection, question)));
    }

    private ConventionTargets answer(
            Connection connection, KnownConvention convention, Instant knownOn, Caller caller, Instant freshAt)
            throws SQLException {
        LocalDate on = figures.day(knownOn);
        int threshold = figures.threshold(convention.territory(), on);
        ConventionSql sql = new ConventionSql(convention, new Believed(knownOn), sight(convention, caller));
        return ConventionTargets.of(connection, convention, sql, threshold, freshAt, on);
    }

    private boolean seen(KnownConvention convention, Caller caller) {
        return caller.is(Roles.ADMIN) || figures.coordinates(caller, place(convention)) || signed(convention, caller);
    }

    private static boolean signed(KnownConvention convention, Caller caller) {
        return caller.is(Roles.BUYER)
                && caller.siren() != null
                && convention.signatories().contains(caller.siren());
    }

    private static ConventionSql.Seen sight(KnownConvention convention, Caller caller) {
        List<TerritoryName> own = caller.is(Roles.COORDINATOR)
                ? caller.territories(Roles.COORDINATOR).stream()
                        .flatMap(name -> TerritoryName.of(name).stream())
                        .toList()
                : List.of();
        boolean everywhere = caller.is(Roles.ADMIN) || own.stream().anyMatch(TerritoryName::isFrance);
        return new ConventionSql.Seen(everywhere, own, signed(convention, caller) ? caller.siren() : null);
    }

    private Territory place(KnownConvention convention) {
        return geography.territory(convention.territory()).orElse(Territory.FRANCE);
    }

    private static List<String> keys(KnownConvention convention) {
        return List.of(convention.name(), convention.id().toString());
    }
}
