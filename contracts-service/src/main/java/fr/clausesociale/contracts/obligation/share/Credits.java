package fr.clausesociale.contracts.obligation.share;

import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accepted hours, each to the credit of one holder. */
final class Credits {

    private final Map<Holding, BigDecimal> done = new HashMap<>();
    private BigDecimal total = Decimals.ZERO;
    private BigDecimal unattributed = Decimals.ZERO;

    Credits(Holders holders, List<Transfer> transfers, List<HoursDone.Worked> worked, LocalDate on) {
        for (HoursDone.Worked part : worked) {
            Holding doer = holders.doer(part, h -> h.ofConsortium() || tookOver(h, transfers));
            total = total.add(part.hours());
            LocalDate lastDay =
                    part.month().atEndOfMonth().isAfter(on) ? on : part.month().atEndOfMonth();
            List<Holding> leads = holders.leads(lastDay);
            if (doer == null && leads.size() == 1) {
                doer = leads.get(0);
            }
            if (doer == null) {
                unattributed = unattributed.add(part.hours());
            } else {
                done.merge(doer, part.hours(), BigDecimal::add);
            }
        }
    }

    private static boolean tookOver(Holding subcontractor, List<Transfer> transfers) {
        return transfers.stream().anyMatch(transfer -> subcontractor.is(transfer.to()));
    }

    BigDecimal of(Holding holding) {
        return done.getOrDefault(holding, Decimals.ZERO);
    }

    BigDecimal total() {
        return total;
    }

    BigDecimal unattributed() {
        return unattributed;
    }
}
