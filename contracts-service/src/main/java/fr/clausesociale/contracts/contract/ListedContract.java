package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.shared.InFeed;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What lists find and sort contracts by, kept beside the contract by others; only read here. */
@MappedSuperclass
abstract class ListedContract extends InFeed {

    @Column(insertable = false, updatable = false)
    private String[] companies;

    @Column(insertable = false, updatable = false)
    private String[] programmes;

    @Column(insertable = false, updatable = false)
    private boolean hoursOwed;

    @Column(insertable = false, updatable = false)
    private BigDecimal shortfall = Decimals.ZERO;

    @Column(insertable = false, updatable = false)
    private boolean warned;

    @Column(insertable = false, updatable = false)
    private LocalDate notifiedSort;

    @Column(insertable = false, updatable = false)
    private LocalDate endsSort;

    BigDecimal shortfall() {
        return shortfall;
    }

    /** Whether an obligation in hours is entered. */
    public boolean hoursOwed() {
        return hoursOwed;
    }
}
