package fr.clausesociale.contracts.statement.taking;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.statement.Statement;
import fr.clausesociale.contracts.statement.StatementKey;
import fr.clausesociale.contracts.statement.Statements;
import fr.clausesociale.contracts.statement.limit.HoursLimits;
import fr.clausesociale.contracts.statement.limit.Limits;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Reads what many lines are checked against, in as many queries as one line would need. */
@ApplicationScoped
class FactsOfLines {

    private final Statements statements;
    private final Obligations obligations;
    private final Contracts contracts;
    private final Placements placements;
    private final HoursLimits limits;
    private final Session session;

    FactsOfLines(
            Statements statements,
            Obligations obligations,
            Contracts contracts,
            Placements placements,
            HoursLimits limits,
            Session session) {
        this.statements = statements;
        this.obligations = obligations;
        this.contracts = contracts;
        this.placements = placements;
        this.limits = limits;
        this.session = session;
    }

    /**
     * The facts as they are while the contracts are held, which they are from here to the end of the transaction: a new
     * statement is entered under its contract, those of all lines are held before any statement, in one order. Only statements
     * may be changed.
     *
     * @param organisation whose hours they are where neither line nor placement says it
     */
    Facts read(List<ImportedLine> lines, String organisation) {
        List<UUID> named =
                lines.stream().map(ImportedLine::obligation).distinct().toList();
        contracts.hold(obligations.contractsOf(named));
        session.setDefaultReadOnly(true);
        Map<UUID, Obligation> owed = obligations.byId(named);
        List<UUID> under =
                owed.values().stream().map(Obligation::contractId).distinct().toList();
        Map<UUID, Contract> held = contracts.byId(under);
        PolicySet policies = limits.policies(under);
        Map<UUID, Placement> placed = placements.byId(
                lines.stream().map(ImportedLine::placement).distinct().toList());
        session.setDefaultReadOnly(false);
        Facts facts = new Facts(owed, held, placed, policies, organisation, new HashMap<>(), new HashMap<>());
        statements
                .held(lines.stream().map(facts::key).distinct().toList())
                .forEach(statement -> facts.told.put(StatementKey.of(statement), statement));
        return facts;
    }

    /** @param told statements that are there, and those that lines at hand have begun */
    record Facts(
            Map<UUID, Obligation> obligations,
            Map<UUID, Contract> contracts,
            Map<UUID, Placement> placements,
            PolicySet policies,
            String organisation,
            Map<StatementKey, Statement> told,
            Map<UUID, Limits> limits) {

        /** Null where there is none. */
        Obligation obligation(ImportedLine line) {
            return obligations.get(line.obligation());
        }

        /** Null where there is none. */
        Placement placement(ImportedLine line) {
            return placements.get(line.placement());
        }

        Contract contract(Obligation obligation) {
            return contracts.get(obligation.contractId());
        }

        /** SIRET of the employer, as the line, else its placement says it. */
        String employer(ImportedLine line) {
            Placement placement = placement(line);
            return line.employer() != null
                    ? line.employer()
                    : placement == null ? organisation : placement.employerSiret();
        }

        StatementKey key(ImportedLine line) {
            return new StatementKey(line.obligation(), Siret.siren(employer(line)), line.month());
        }

        Limits limits(Obligation obligation) {
            return limits.computeIfAbsent(
                    obligation.id(), id -> HoursLimits.of(policies, contract(obligation), obligation));
        }
    }
}
