package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.NameKey;
import fr.clausesociale.platform.text.EditDistance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The rules before the model, to measure it against: certain only on the whole name and birth date, or the identifier at France Travail
 * together with the last name and the rest of the name or the birth date; a slip of the pen in any is a question for a person,
 * never an answer. So is a name told in part, and another sex. What stands in a field of which nothing is known makes nothing
 * certain, and the first of January, entered for whoever knows the year alone, is no more than a year.
 */
final class FormerRules {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int SHORT_NAME = 12;

    private FormerRules() {}

    static Match compare(Identity known, Identity declared) {
        boolean sameName = key(known).equals(key(declared));
        boolean sameDay = known.birthDate().equals(declared.birthDate());
        boolean provenDay = sameDay && !conventional(known.birthDate());
        boolean sameId = sameIdentifier(known, declared);
        boolean sure = !otherSex(known, declared) && !unnamed(known) && !unnamed(declared);
        if (sameName && sameDay) {
            return sure && (provenDay || sameId) && !otherIdOfOneKind(known, declared) ? Match.MATCHED : Match.POSSIBLE;
        }
        if (sameId) {
            return sure && sameLastName(known, declared) && (sameName || provenDay) ? Match.MATCHED : Match.POSSIBLE;
        }
        boolean near =
                sameDay && nearName(known, declared) || sameName && nearDay(known.birthDate(), declared.birthDate());
        return near ? Match.POSSIBLE : Match.NEW;
    }

    /** Whether both have one identifier at France Travail, and it is one. */
    static boolean sameIdentifier(Identity known, Identity declared) {
        return id(known) != null && id(known).equals(id(declared));
    }

    /** Two namesakes born on one day have two identifiers; one person has two only when the form changed. */
    private static boolean otherIdOfOneKind(Identity known, Identity declared) {
        String one = id(known);
        String other = id(declared);
        return one != null && other != null && !one.equals(other) && one.length() == other.length();
    }

    /** Whoever was stored before identifiers were looked at may have one that is none. */
    private static String id(Identity identity) {
        return FranceTravailId.orNull(identity.franceTravailId());
    }

    private static boolean otherSex(Identity known, Identity declared) {
        return known.sex() != declared.sex() && known.sex() != Sex.NOT_STATED && declared.sex() != Sex.NOT_STATED;
    }

    private static boolean sameLastName(Identity known, Identity declared) {
        return NameKey.of(known.lastName()).equals(NameKey.of(declared.lastName()));
    }

    private static boolean unnamed(Identity identity) {
        return Placeholder.isKey(NameKey.of(identity.lastName()))
                || Placeholder.isKey(NameKey.of(identity.firstNames()));
    }

    private static boolean nearName(Identity known, Identity declared) {
        String last = NameKey.of(known.lastName());
        String otherLast = NameKey.of(declared.lastName());
        boolean swapped = last.equals(NameKey.of(declared.firstNames()))
                && NameKey.of(known.firstNames()).equals(otherLast);
        boolean inPart = FormerNameParts.lastNamesMeet(known.lastName(), declared.lastName())
                && FormerNameParts.firstNamesMeet(known.firstNames(), declared.firstNames());
        String whole = key(known);
        int slips = whole.length() < SHORT_NAME ? 1 : 2;
        return swapped || inPart || EditDistance.between(whole, key(declared)) <= slips;
    }

    private static boolean conventional(LocalDate day) {
        return day.getDayOfYear() == 1;
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
