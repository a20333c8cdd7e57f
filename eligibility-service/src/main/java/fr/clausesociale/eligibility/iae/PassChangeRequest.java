package fr.clausesociale.eligibility.iae;

import fr.clausesociale.eligibility.pass.PassChange;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A change of the course of a PASS IAE.
 *
 * @param start first day of the PASS, by which it is recognised
 * @param from first day of a suspension
 * @param until last day of a suspension; else the new last day of the PASS
 */
record PassChangeRequest(
        @NotNull LocalDate start,
        @NotNull PassChange.Kind kind,
        LocalDate from,
        @NotNull LocalDate until) {}
