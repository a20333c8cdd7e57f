package fr.clausesociale.contracts.contract.code;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What kind of body one buyer was over time. */
public record DatedCategories(NavigableMap<LocalDate, BuyerCategory> since) {

    /** After the last day of what goes on until further notice. */
    public static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    public static final DatedCategories NONE = new DatedCategories(new TreeMap<>());

    /** In force on a day; before the first that is recorded none is known. */
    public Optional<BuyerCategory> on(LocalDate day) {
        return day == null
                ? Optional.empty()
                : Optional.ofNullable(since.floorEntry(day)).map(Map.Entry::getValue);
    }
}
