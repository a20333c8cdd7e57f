package fr.clausesociale.contracts.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What of the contract decides who sees a commitment and where it is listed; kept by the database, only read here. */
@Embeddable
class CommitmentScope {

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

    @Column(insertable = false, updatable = false)
    private String[] companies;

    protected CommitmentScope() {}
}
