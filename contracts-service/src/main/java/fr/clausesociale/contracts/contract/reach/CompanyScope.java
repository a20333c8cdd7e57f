package fr.clausesociale.contracts.contract.reach;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A contract's scope with the companies that see it: what keeps this is found by company without the contract. */
@Embeddable
public class CompanyScope extends ScopeColumns {

    @Column(insertable = false, updatable = false)
    private String[] companies;

    protected CompanyScope() {}
}
