package fr.clausesociale.contracts.policy;

import java.time.LocalDate;

/**
 * A value with where it comes from.
 *
 * @param source text or agreement that sets it
 * @param scope whom it is for
 * @param from first day it holds
 */
public record Cited(String value, String source, Scope scope, LocalDate from) {}
