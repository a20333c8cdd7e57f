package fr.clausesociale.contracts.contract.reach;

import jakarta.persistence.Embeddable;

/** A contract's {@link ScopeColumns} alone: which companies see it is looked up at the contract. */
@Embeddable
public class ContractScope extends ScopeColumns {

    protected ContractScope() {}
}
