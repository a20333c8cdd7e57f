package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import fr.clausesociale.contracts.obligation.ledger.ObligationStatus;
import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Balances for tests, as the ledger gives them. */
final class Standing {

    static final UUID LOT = new UUID(0, 1);
    static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    static final LocalDate UNTIL = LocalDate.of(2025, 12, 31);

    private Standing() {}

    static Balance of(String agreed, String waived, String accepted) {
        return of(new BigDecimal(agreed), new BigDecimal(waived), new BigDecimal(accepted), false);
    }

    static Balance of(BigDecimal agreed, BigDecimal waived, BigDecimal accepted, boolean suspended) {
        BigDecimal due = agreed.subtract(waived);
        return new Balance(
                UUID.randomUUID(),
                LOT,
                Modality.EXECUTION_CONDITION,
                true,
                "NPNRU_INVESTMENT",
                FROM,
                UNTIL,
                agreed,
                waived,
                due,
                Decimals.ZERO,
                accepted,
                Decimals.atLeastZero(due.subtract(accepted)),
                Decimals.atLeastZero(accepted.subtract(due)),
                due.signum() == 0 ? null : accepted.divide(due, 4, RoundingMode.HALF_UP),
                null,
                null,
                null,
                due.compareTo(accepted) > 0 ? ObligationStatus.NOT_REACHED : ObligationStatus.REACHED,
                suspended,
                waived.signum() == 0
                        ? List.of()
                        : List.of(new Balance.Waiver(
                                FROM.plusMonths(6),
                                waived,
                                "DEC-2025-7",
                                "Aucun candidat malgré des recherches établies : l'œuvre a été différée",
                                "21210231300013",
                                null)));
    }
}
