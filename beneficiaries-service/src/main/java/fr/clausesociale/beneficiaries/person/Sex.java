package fr.clausesociale.beneficiaries.person;

/** As the person states it; asked for figures only. */
public enum Sex {
    F,
    M,
    NOT_STATED
}
