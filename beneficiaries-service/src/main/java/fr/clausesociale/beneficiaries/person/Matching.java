package fr.clausesociale.beneficiaries.person;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Whether two identities are one person's. Certain only on the whole name and birth date, or the identifier at France Travail
 * together with one of them; a slip of the pen in either is a question for a person, never an answer.
 */
final class Matching {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int SHORT_NAME = 12;

    private Matching() {}

    static Match compare(Identity known, Identity declared) {
        boolean sameName = key(known).equals(key(declared));
        boolean sameDay = known.birthDate().equals(declared.birthDate());
        boolean sameId =
                known.franceTravailId() != null && known.franceTravailId().equals(declared.franceTravailId());
        if (sameName && sameDay) {
            return otherIdOfOneKind(known, declared) ? Match.POSSIBLE : Match.MATCHED;
        }
        if (sameId) {
            return sameName || sameDay ? Match.MATCHED : Match.POSSIBLE;
        }
        boolean near =
                sameDay && nearName(known, declared) || sameName && nearDay(known.birthDate(), declared.birthDate());
        return near ? Match.POSSIBLE : Match.NEW;
    }

    /** Two namesakes born on one day have two identifiers; one person has two only when the form changed. */
    private static boolean otherIdOfOneKind(Identity known, Identity declared) {
        return known.franceTravailId() != null
                && declared.franceTravailId() != null
                && !known.franceTravailId().equals(declared.franceTravailId())
                && known.franceTravailId().length()
                        == declared.franceTravailId().length();
    }

    private static boolean nearName(Identity known, Identity declared) {
        String last = NameKey.of(known.lastName());
        String otherLast = NameKey.of(declared.lastName());
        boolean swapped = last.equals(NameKey.of(declared.firstNames()))
                && NameKey.of(known.firstNames()).equals(otherLast);
        boolean fewerFirstNames = last.equals(otherLast)
                && NameKey.first(known.firstNames()).equals(NameKey.first(declared.firstNames()));
        String whole = key(known);
        int slips = whole.length() < SHORT_NAME ? 1 : 2;
        return swapped || fewerFirstNames || EditDistance.between(whole, key(declared)) <= slips;
    }

    private static boolean nearDay(LocalDate one, LocalDate other) {
        boolean swapped = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        return swapped || EditDistance.between(DIGITS.format(one), DIGITS.format(other)) <= 1;
    }

    private static String key(Identity identity) {
        return NameKey.of(identity.lastName(), identity.firstNames());
    }
}
