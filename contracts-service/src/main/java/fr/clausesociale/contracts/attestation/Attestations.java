package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.commitment.CommitmentBalances;
import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.contract.terms.Part;
import fr.clausesociale.contracts.obligation.Balances;
import fr.clausesociale.contracts.obligation.Consortia;
import fr.clausesociale.contracts.obligation.calibration.Programmes;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Draws attestations up. */
@ApplicationScoped
class Attestations {

    private final EntityManager database;
    private final Balances balances;
    private final Consortia consortia;
    private final Programmes programmes;
    private final CommitmentBalances commitments;
    private final Closures closures;
    private final Geography geography;
    private final BusinessClock clock;

    Attestations(
            EntityManager database,
            Balances balances,
            Consortia consortia,
            Programmes programmes,
            CommitmentBalances commitments,
            Closures closures,
            Geography geography,
            BusinessClock clock) {
        this.database = database;
        this.balances = balances;
        this.consortia = consortia;
        this.programmes = programmes;
        this.commitments = commitments;
        this.closures = closures;
        this.geography = geography;
        this.clock = clock;
    }

    /** As far as it is told, on a day or the last one before it that is. */
    Attestation of(Contract contract, LocalDate asked, Telling told) {
        LocalDate on = told.on(asked);
        return Attestation.of(
                contract,
                contract.parts().stream().map(this::part).toList(),
                balances.of(contract.id(), on, told),
                new Attestation.Beside(doneBy(contract.id(), on), consortia.shared(contract, on), programmes.labels()),
                on,
                clock.today(),
                commitments.of(contract.id(), on, told),
                closures.on(contract.id(), on)
                        .map(closure -> closure.view(told))
                        .orElse(null));
    }

    private Attestation.PartOf part(Part part) {
        String territory = part.territory().code();
        return new Attestation.PartOf(territory, geography.name(territory).orElse(null), part.share());
    }

    /** By obligation: who employed for the hours accepted, the most first. */
    private Map<UUID, List<Attestation.DoneBy>> doneBy(UUID contractId, LocalDate on) {
        return database
                .createQuery(
                        "select e.accepted.obligationId, s.employerSiret, sum(e.accepted.hours) from HoursEntry e, Statement s"
                                + " where s.id = e.accepted.statementId and e.accepted.contractId = :contract"
                                + " and e.accepted.month <= :upTo"
                                + " group by e.accepted.obligationId, s.employerSiret having sum(e.accepted.hours) <> 0"
                                + " order by sum(e.accepted.hours) desc, s.employerSiret",
                        Object[].class)
                .setParameter("contract", contractId)
                .setParameter("upTo", YearMonth.from(on))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new Attestation.DoneBy((String) row[1], Decimals.two((BigDecimal) row[2])),
                                Collectors.toList())));
    }
}
