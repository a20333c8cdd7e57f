package fr.clausesociale.eligibility.rules;

/** Whom a rule set is for. The narrower goes before the wider: territory, programme, nation. */
public enum ScopeKind {
    TERRITORY,
    PROGRAMME,
    NATIONAL
}
