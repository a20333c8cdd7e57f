package fr.clausesociale.beneficiaries.organisation.kind;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One kind of organisation.
 *
 * @param from first day on which there is such a kind, null for ever
 * @param until last day, null for no end
 * @param authorised whether such a prescriber acts by an authorisation (famille habilitée)
 */
public record Kind(
        String list, String code, LocalDate from, LocalDate until, boolean authorised, String french, String english) {

    /** Whether there is such a kind at some time of a period. */
    public boolean exists(LocalDate first, LocalDate last) {
        return (until == null || !first.isAfter(until)) && (from == null || last == null || !last.isBefore(from));
    }

    String label(Locale locale) {
        return Locale.ENGLISH.equals(locale) ? english : french;
    }
}
