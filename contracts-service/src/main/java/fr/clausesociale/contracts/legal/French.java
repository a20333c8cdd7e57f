package fr.clausesociale.contracts.legal;

import fr.clausesociale.platform.text.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and amounts as written in French sentences. */
final class French {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private French() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** 1 200 000,00 € HT, with spaces that do not break. */
    static String euros(BigDecimal amount) {
        return Numbers.french("#,##0.00", amount) + "\u00a0€ HT";
    }
}
