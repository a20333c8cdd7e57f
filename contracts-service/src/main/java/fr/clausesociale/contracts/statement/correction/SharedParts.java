package fr.clausesociale.contracts.statement.correction;

import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.placement.terms.Split;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.statement.LineStatus;
import fr.clausesociale.contracts.statement.Statement;
import fr.clausesociale.contracts.statement.StatementLine;
import fr.clausesociale.contracts.statement.limit.DayHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is told of one person and month for several obligations, as parts of one figure under an agreement of globalisation. What
 * was told apart, so that it is no division of its sum by the shares, is nobody's part.
 */
@ApplicationScoped
class SharedParts {

    private final EntityManager database;

    SharedParts(EntityManager database) {
        this.database = database;
    }

    /**
     * A part that another one moves.
     *
     * @param line declared or accepted of it, held
     */
    record Part(StatementLine line, BigDecimal hours) {

        UUID obligation() {
            return line.statement().obligationId();
        }
    }

    /** Those that a figure is divided between; none where it is told for one obligation, or nobody agreed to share. */
    static List<Allocation> shares(Placement placement) {
        return placement.work().agreed() && placement.allocations().size() > 1 ? placement.allocations() : List.of();
    }

    /** The other parts where one becomes these hours. The contracts of all of them are held. */
    List<Part> others(Placement placement, YearMonth month, UUID obligation, BigDecimal hours) {
        List<Allocation> shares = shares(placement);
        if (shares.isEmpty()) {
            return List.of();
        }
        Map<UUID, StatementLine> told = told(placement, month);
        BigDecimal before = told.values().stream().map(SharedParts::stands).reduce(Decimals.ZERO, BigDecimal::add);
        if (!shares.stream().allMatch(share -> isPart(told.get(share.obligationId()), before, share, shares.size()))) {
            return List.of();
        }
        Map<UUID, BigDecimal> then = Split.as(obligation, hours, shares);
        return told.values().stream()
                .map(line -> new Part(line, then.get(line.statement().obligationId())))
                .filter(part -> !part.obligation().equals(obligation))
                .filter(part -> part.hours().compareTo(stands(part.line())) != 0)
                .toList();
    }

    /** Of the figure by its share, but for what cutting and what remains may have moved: a hundredth for each of the parts. */
    private static boolean isPart(StatementLine line, BigDecimal figure, Allocation share, int parts) {
        BigDecimal own = line == null ? Decimals.ZERO : stands(line);
        return own.subtract(figure.multiply(share.share())).abs().compareTo(BigDecimal.valueOf(parts, 2)) <= 0;
    }

    /** By obligation, without what was rejected; its statements are held first, in the order that all who lock several keep to. */
    private Map<UUID, StatementLine> told(Placement placement, YearMonth month) {
        return database
                .createQuery(
                        "from Statement s where s.month = :month and exists (select 1 from StatementLine l"
                                + " where l.statement = s and l.placementId = :placement) order by s.id",
                        Statement.class)
                .setParameter("month", month.atDay(1))
                .setParameter("placement", placement.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .map(statement -> statement.line(placement.id()).orElseThrow())
                .filter(line -> !line.is(LineStatus.REJECTED))
                .collect(Collectors.toMap(line -> line.statement().obligationId(), line -> line, (one, same) -> one));
    }

    private static BigDecimal stands(StatementLine line) {
        return line.is(LineStatus.ACCEPTED) ? Decimals.orZero(line.acceptedHours()) : line.hours();
    }

    /** Days of one part as those of another; null where none are told. What remains lies on the last day. */
    static List<DayHours> days(List<DayHours> of, BigDecimal hours, BigDecimal part) {
        if (of == null || hours.signum() == 0) {
            return null;
        }
        List<DayHours> days = new ArrayList<>();
        BigDecimal left = part;
        for (int at = 0; at < of.size(); at++) {
            DayHours day = of.get(at);
            BigDecimal own =
                    at == of.size() - 1 ? left : day.hours().multiply(part).divide(hours, 2, RoundingMode.DOWN);
            left = left.subtract(own);
            days.add(new DayHours(day.on(), own));
        }
        return days;
    }
}
