package fr.clausesociale.beneficiaries.person.matching;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * By what people are found who may be one: two who have no key in common are never compared. The day of birth finds whoever's
 * name was written otherwise; a part of the last name as it sounds, with the year or with day and month, whoever's day was; the
 * first name with the year, who has a slip in both. As numbers, so that an index of them tells no name.
 */
public final class BlockingKeys {

    private static final DoubleMetaphone SOUNDS = new DoubleMetaphone();
    private static final int SHORT = 4;

    private final Set<String> keys = new LinkedHashSet<>();
    private final LocalDate born;
    private final boolean conventional;

    private BlockingKeys(Description person) {
        born = person.birthDate();
        conventional = person.bornOnConventionalDay();
    }

    /** Those under which a person is kept. */
    public static Set<Long> of(Description person) {
        BlockingKeys all = new BlockingKeys(person);
        all.add(person);
        all.named(person.lastName(), person.firstNames());
        all.searched(person.lastName(), person.firstNames());
        return all.numbers();
    }

    /** Those under which whoever bears these names is kept, in whatever order and with a slip in one of them. */
    public static Set<Long> byNames(List<String> parts) {
        Set<Long> all = new LinkedHashSet<>();
        for (String part : parts) {
            all.add(hash("W" + sound(part)));
            for (String other : parts) {
                all.add(hash("I" + part.charAt(0) + sound(other)));
            }
        }
        return all;
    }

    /** That of everybody born on a day. @return empty for a conventional day, on which too many are */
    public static Set<Long> byBirthDate(LocalDate day) {
        return day.getDayOfYear() == 1 ? Set.of() : Set.of(hash("D" + day));
    }

    /** Those under which a person is looked for: names may have changed places. */
    public static Set<Long> soughtBy(Description person) {
        BlockingKeys all = new BlockingKeys(person);
        all.add(person);
        all.named(person.lastName(), person.firstNames());
        all.named(person.firstNames(), person.lastName());
        return all.numbers();
    }

    /** Of an identifier at France Travail. */
    public static Long ofNumber(String number) {
        return hash("N" + number);
    }

    private void add(Description person) {
        person.numbers().forEach(number -> keys.add("N" + number));
        if (!conventional) {
            keys.add("D" + born);
        }
    }

    private void named(PersonName last, PersonName first) {
        for (String part : last.parts()) {
            keys.add("Y" + born.getYear() + sound(part));
            if (!conventional) {
                keys.add("M" + born.getMonthValue() + "-" + born.getDayOfMonth() + sound(part));
            }
        }
        if (last.known() && first.known()) {
            keys.add("F" + born.getYear() + sound(first.parts().get(0))
                    + last.parts().get(0).charAt(0));
        }
    }

    /** For those who ask by name: the last name as it sounds, and its initial with the first name as that sounds. */
    private void searched(PersonName last, PersonName first) {
        for (String part : last.parts()) {
            keys.add("W" + sound(part));
            if (first.known()) {
                keys.add("I" + part.charAt(0) + sound(first.parts().get(0)));
            }
        }
    }

    /** As it is heard; what is written in another script by its beginning. */
    private static String sound(String part) {
        String heard = SOUNDS.doubleMetaphone(part);
        return heard == null || heard.isEmpty() ? part.substring(0, Math.min(SHORT, part.length())) : heard;
    }

    private Set<Long> numbers() {
        return keys.stream().map(BlockingKeys::hash).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Long hash(String key) {
        return MurmurHash3.hash128x64(key.getBytes(StandardCharsets.UTF_8))[0];
    }
}
