package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.ScopeColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The contract's scope with the companies that see it, so that commitments are found by company without the contract. */
@Embeddable
class CommitmentScope extends ScopeColumns {

    @Column(insertable = false, updatable = false)
    private String[] companies;

    protected CommitmentScope() {}
}
