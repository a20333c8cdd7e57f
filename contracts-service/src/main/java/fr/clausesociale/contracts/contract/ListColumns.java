package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.Decimals;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** What lists find and sort contracts by, kept beside the contract by others; only read here. */
@Embeddable
class ListColumns {

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

    /** The group of lots of one market that it was put in by hand, null for none. */
    @Formula("(select m.group_id from lot_group_member m where m.contract_id = id)")
    private UUID lotGroup;

    protected ListColumns() {}

    BigDecimal shortfall() {
        return shortfall;
    }

    UUID lotGroup() {
        return lotGroup;
    }

    boolean hoursOwed() {
        return hoursOwed;
    }
}
