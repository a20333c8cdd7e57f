package fr.clausesociale.beneficiaries.organisation.file;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a table, by the titles under which it is written, whatever their case and accents. The first is that of exports. */
interface Column {

    List<String> titles();

    default String title() {
        return titles().get(0);
    }

    static <C extends Column> Optional<C> of(C[] columns, String title) {
        return Arrays.stream(columns)
                .filter(column -> column.titles().stream().anyMatch(one -> key(one).equals(key(title))))
                .findFirst();
    }

    /** Titles of those of the columns that are not among what a table has. */
    static <C extends Column> List<String> lacking(C[] columns, List<C> owed, List<String> titles) {
        List<C> there =
                titles.stream().flatMap(title -> of(columns, title).stream()).toList();
        return owed.stream()
                .filter(column -> !there.contains(column))
                .map(Column::title)
                .toList();
    }

    private static String key(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
