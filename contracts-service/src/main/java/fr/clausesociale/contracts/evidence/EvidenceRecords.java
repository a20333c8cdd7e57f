package fr.clausesociale.contracts.evidence;

import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.intake.PersonErased;
import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.Statements;
import fr.clausesociale.contracts.statement.acceptance.EvidenceKept;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Documents that were named. A company names and reads those of its own people, not those of others on its lots. */
@ApplicationScoped
class EvidenceRecords implements EvidenceKept, PanacheRepositoryBase<Evidence, UUID> {

    /** Of what concerns these people alone, nothing that may name them stays. */
    private static final String FORGET = "update evidence e set number = null, kept_at = null where e.placement_id in"
            + " (select p.id from placement p where p.beneficiary_id = any (cast(:people as uuid[])))"
            + " or exists (select 1 from statement_line l join placement p on p.id = l.placement_id"
            + " where l.statement_id = e.statement_id and p.beneficiary_id = any (cast(:people as uuid[])))"
            + " and not exists (select 1 from statement_line l join placement p on p.id = l.placement_id"
            + " where l.statement_id = e.statement_id and p.beneficiary_id <> all (cast(:people as uuid[])))";

    private final Statements statements;
    private final Placements placements;
    private final Persons persons;
    private final Caller caller;
    private final BusinessClock clock;

    EvidenceRecords(Statements statements, Placements placements, Persons persons, Caller caller, BusinessClock clock) {
        this.statements = statements;
        this.placements = placements;
        this.persons = persons;
        this.caller = caller;
        this.clock = clock;
    }

    Evidence nameForStatement(UUID statement, EvidenceRequest told) {
        checkOwn(statements.employerToChange(statement));
        return kept(Evidence.ofStatement(statement, checked(told), clock.now(), caller.organisation()));
    }

    Evidence nameForPlacement(UUID placement, EvidenceRequest told) {
        checkOwn(employer(placements.reachableToChange(placement, LockModeType.NONE)));
        return kept(Evidence.ofPlacement(placement, checked(told), clock.now(), caller.organisation()));
    }

    List<EvidenceView> ofStatement(UUID statement) {
        checkReachesStatement(statement);
        return list("statementId = ?1 order by id", statement).stream()
                .map(Evidence::view)
                .toList();
    }

    List<EvidenceView> ofPlacement(UUID placement) {
        Telling told = checkReachesPlacement(placement);
        return list("placementId = ?1 order by id", placement).stream()
                .flatMap(evidence -> evidence.view(told).stream())
                .toList();
    }

    /** What the caller is told of it. */
    EvidenceView seen(UUID id) {
        Evidence evidence = findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return evidence.view(reaching(evidence)).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** A month that began in somebody's time is told whole, a placement as far as its time went. */
    private Telling reaching(Evidence evidence) {
        if (evidence.statementId() == null) {
            return checkReachesPlacement(evidence.placementId());
        }
        checkReachesStatement(evidence.statementId());
        return Telling.WHOLE;
    }

    Evidence judge(UUID id, Verdict found, String reason) {
        EvidenceView seen = seen(id);
        if (seen.statementId() == null) {
            placements.reachableToChange(seen.placementId(), LockModeType.NONE);
        } else {
            statements.employerToChange(seen.statementId());
        }
        Evidence evidence = findById(id, LockModeType.PESSIMISTIC_WRITE);
        evidence.judge(found, reason, clock.now(), caller.organisation());
        flush();
        return evidence;
    }

    @Override
    public boolean namedFor(UUID statement) {
        return count("statementId = ?1 and verdict <> NOT_CONFORMING", statement) > 0;
    }

    void onErased(@Observes PersonErased erased) {
        getEntityManager()
                .createNativeQuery(FORGET)
                .setParameter("people", persons.aliases(erased.beneficiaryId()).toArray(UUID[]::new))
                .executeUpdate();
    }

    private Evidence kept(Evidence evidence) {
        persist(evidence);
        flush();
        return evidence;
    }

    private EvidenceRequest checked(EvidenceRequest told) {
        if (told.namesNothing()) {
            throw Problem.of(ContractsProblem.EVIDENCE_UNNAMED).at("/number");
        }
        if (told.issuedOn() != null && told.issuedOn().isAfter(clock.today())) {
            throw Problem.of(ContractsProblem.EVIDENCE_IN_FUTURE, told.issuedOn())
                    .at("/issuedOn");
        }
        return told;
    }

    private void checkReachesStatement(UUID id) {
        checkOwn(statements.employerOf(id));
    }

    private Telling checkReachesPlacement(UUID id) {
        Placement placement = placements.reachable(id);
        checkOwn(employer(placement));
        return placements.telling(placement);
    }

    private static String employer(Placement placement) {
        return Siret.siren(placement.employerSiret());
    }

    /** @param employer SIREN */
    private void checkOwn(String employer) {
        boolean looksAfter = caller.is(Roles.FACILITATOR) || caller.is(Roles.ADMIN);
        if (!looksAfter && !employer.equals(caller.siren())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }
}
