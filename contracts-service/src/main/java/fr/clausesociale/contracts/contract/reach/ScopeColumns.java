package fr.clausesociale.contracts.contract.reach;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** What of a contract decides who sees what hangs on it and where it is listed; kept by the database, only read here. */
@MappedSuperclass
public abstract class ScopeColumns {

    @Column(insertable = false, updatable = false)
    private String commune;

    @Column(insertable = false, updatable = false)
    private String epci;

    @Column(insertable = false, updatable = false)
    private String department;

    @Column(insertable = false, updatable = false)
    private String region;

    @Column(insertable = false, updatable = false)
    private String followedBy;

    @Column(insertable = false, updatable = false)
    private String buyerSiren;

    public String buyerSiren() {
        return buyerSiren;
    }
}
