package fr.clausesociale.contracts.policy;

import java.time.LocalDate;

/** Somebody set a value from a day on; told within the transaction that does. */
public record ValueSet(Policy policy, Scope scope, LocalDate from) {}
