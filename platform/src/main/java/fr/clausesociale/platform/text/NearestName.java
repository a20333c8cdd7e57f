package fr.clausesociale.platform.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that somebody meant who typed another one. */
public final class NearestName {

    /** More slips than these make another word. */
    private static final int MAX_SLIPS = 2;

    /** No name is that long: what is longer is not compared. */
    private static final int MAX_LENGTH = 60;

    private NearestName() {}

    /** The nearest of the known names, one or two slips away, capitals aside; empty where none is. */
    public static Optional<String> to(String typed, Collection<String> known) {
        if (typed == null || typed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> slips(typed, name) <= Math.min(MAX_SLIPS, name.length() - 1))
                .min(Comparator.<String>comparingInt(name -> slips(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int slips(String typed, String name) {
        return EditDistance.between(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }
}
