package fr.clausesociale.contracts.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;

/**
 * What a placement under one of its obligations goes by in the trade.
 *
 * @param reference the employer's own, null where it has none or is another's
 * @param lastDay null while open
 */
public record WorkKey(
        UUID placementId,
        String reference,
        UUID obligationId,
        String contract,
        String buyer,
        String lot,
        LocalDate startOn,
        LocalDate lastDay) {

    public boolean isReferred(String other) {
        return reference != null && other != null && reference.equalsIgnoreCase(other);
    }

    /** Whether it is under the contract and lot as somebody writes them; what is null was not said. */
    public boolean isOf(String number, String ofBuyer, String ofLot) {
        return (number == null || plain(number).equals(plain(contract)))
                && (ofBuyer == null || buyer != null && buyer.startsWith(ofBuyer))
                && (ofLot == null || lot != null && numbered(ofLot).equals(numbered(lot)));
    }

    public boolean worksIn(YearMonth month) {
        return !startOn.isAfter(month.atEndOfMonth()) && (lastDay == null || !lastDay.isBefore(month.atDay(1)));
    }

    private static String plain(String number) {
        return number == null ? "" : number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** "01" and "Lot 1" are lot 1. */
    private static String numbered(String text) {
        return plain(text).replaceFirst("^LOT(?:N°)?", "").replaceFirst("^0+(?=\\d)", "");
    }
}
