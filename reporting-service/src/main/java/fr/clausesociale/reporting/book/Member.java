package fr.clausesociale.reporting.book;

/** What is counted beside people: those whose hours in the cell do not cancel out. */
public enum Member {
    PLACEMENT,
    CONTRACT,
    /** By SIRET. */
    EMPLOYER
}
