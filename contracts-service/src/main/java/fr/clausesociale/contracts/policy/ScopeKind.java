package fr.clausesociale.contracts.policy;

/** Whom a value is for. The narrower goes before the wider: contract, programme, territory, nation. */
public enum ScopeKind {
    CONTRACT,
    PROGRAMME,
    TERRITORY,
    NATIONAL
}
