package fr.clausesociale.contracts.policy;

/** Whom a value is for. The narrower goes before the wider: contract, programme, territory, nation. */
enum ScopeKind {
    CONTRACT,
    PROGRAMME,
    TERRITORY,
    NATIONAL
}
