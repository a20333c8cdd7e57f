package fr.clausesociale.contracts.obligation.share;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Hours owed that passed from one member of a consortium to another.
 *
 * @param from identifier of the holder that owes less
 * @param to identifier of the holder that owes more
 */
public record Transfer(LocalDate on, String from, String to, BigDecimal hours) {}
