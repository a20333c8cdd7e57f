package fr.clausesociale.contracts.reading.contracts;

import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.QueryValues;
import java.math.BigDecimal;

/** What contracts are listed by. */
enum ContractSort {
    /** The latest first. */
    NOTIFIED("notifiedOn", new Keyset<>("c.listed.notifiedSort", "c.id", true, true, QueryValues::day)),
    /** The next to end first; without a known end last. */
    ENDS("endsOn", new Keyset<>("c.listed.endsSort", "c.id", false, false, QueryValues::day)),
    /** The most hours missing first. */
    SHORTFALL("shortfall", new Keyset<>("c.listed.shortfall", "c.id", true, false, ContractSort::hours));

    private final String name;
    private final Keyset<?> keyset;

    ContractSort(String name, Keyset<?> keyset) {
        this.name = name;
        this.keyset = keyset;
    }

    /** As it is asked for. */
    @Override
    public String toString() {
        return name;
    }

    Keyset<?> keyset() {
        return keyset;
    }

    private static BigDecimal hours(String text) {
        if (!text.matches("\\d{1,22}[.]\\d{2}")) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }
}
