package fr.clausesociale.contracts.contract.reach;

import fr.clausesociale.platform.geography.Territory;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What of a contract decides who sees what hangs on it and where it is listed; kept by the database, only read here. */
@Embeddable
public class ContractScope {

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

    protected ContractScope() {}

    public ScopeRow row() {
        return new ScopeRow(followedBy, new Territory(commune, epci, department, region), buyerSiren);
    }

    public String buyerSiren() {
        return buyerSiren;
    }
}
