package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.reach.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Invented people in the proportions in which names, days and kinship make matching hard: 3 % live as families at one address,
 * 1 % are twins, 2 % are entered as born on 1 January. The same seed makes the same people.
 */
final class GeneratedPeople {

    private static final double IN_FAMILIES = 0.03;
    private static final double TWINS = 0.01;
    private static final double JANUARY = 0.02;

    /** Of those born on a conventional day. */
    private static final double JANUARY_FROM_ELSEWHERE = 0.7;

    private static final double FROM_ELSEWHERE = 0.12;
    private static final double WITH_NUMBER = 0.6;
    private static final int OLDEST = 1950;
    private static final int YEARS = 59;

    /** @param twin whether a twin of theirs is among the people */
    record Person(Identity identity, Place place, boolean twin, boolean conventional) {}

    private final Random random;
    private final NameTables names;

    GeneratedPeople(long seed) {
        random = new Random(seed);
        names = new NameTables(random);
    }

    /** In an order in which kin are apart as chance has it. */
    List<Person> make(int count) {
        List<Person> people = new ArrayList<>(count + 4);
        while (people.size() < count) {
            double kind = random.nextDouble();
            if (kind < TWINS / 2) {
                twins(people);
            } else if (kind < TWINS / 2 + IN_FAMILIES / 3.5) {
                family(people);
            } else {
                people.add(anybody());
            }
        }
        Collections.shuffle(people, random);
        return people.subList(0, count);
    }

    private Person anybody() {
        boolean january = random.nextDouble() < JANUARY;
        boolean elsewhere = random.nextDouble() < (january ? JANUARY_FROM_ELSEWHERE : FROM_ELSEWHERE);
        return person(names.lastName(elsewhere), born(january), sex(), place(), elsewhere, false, january);
    }

    private void family(List<Person> people) {
        boolean elsewhere = random.nextDouble() < FROM_ELSEWHERE;
        String last = names.lastName(elsewhere);
        Place place = place();
        int members = 3 + random.nextInt(2);
        for (int i = 0; i < members; i++) {
            boolean january = random.nextDouble() < JANUARY;
            people.add(person(last, born(january), sex(), place, elsewhere, false, january));
        }
    }

    /** Their first names begin alike now and then, and never are the same. */
    private void twins(List<Person> people) {
        boolean january = random.nextDouble() < JANUARY;
        boolean elsewhere = random.nextDouble() < (january ? JANUARY_FROM_ELSEWHERE : FROM_ELSEWHERE);
        LocalDate born = born(january);
        String last = names.lastName(elsewhere);
        Place place = place();
        Person one = person(last, born, sex(), place, elsewhere, true, january);
        Person other;
        do {
            Sex sex = random.nextInt(3) > 0 ? one.identity().sex() : sex();
            other = person(last, born, sex, place, elsewhere, true, january);
            if (random.nextInt(10) == 0 && sex == one.identity().sex()) {
                other = alike(one, other);
            }
        } while (other.identity().firstNames().equals(one.identity().firstNames()));
        people.add(one);
        people.add(other);
    }

    /** Marie-Anne and Marie-Claire. */
    private static Person alike(Person one, Person other) {
        String begins = one.identity().firstNames().split("[ -]")[0];
        Identity own = other.identity();
        String first = begins + "-" + own.firstNames().split("[ -]")[0];
        return new Person(
                new Identity(own.lastName(), first, own.birthDate(), own.sex(), own.franceTravailId(), null),
                other.place(),
                true,
                other.conventional());
    }

    private Person person(
            String last, LocalDate born, Sex sex, Place place, boolean elsewhere, boolean twin, boolean january) {
        String number = random.nextDouble() < WITH_NUMBER ? number() : null;
        String lastName = last;
        if (sex == Sex.F && born.getYear() < 1995 && random.nextInt(6) == 0) {
            lastName = random.nextBoolean()
                    ? last + "-" + names.lastName(elsewhere)
                    : names.lastName(elsewhere) + " née " + last;
        } else if (random.nextInt(30) == 0) {
            lastName = last + "-" + names.lastName(elsewhere);
        }
        String first = names.firstNames(born.getYear(), sex, elsewhere);
        return new Person(new Identity(lastName, first, born, sex, number, null), place, twin, january);
    }

    private LocalDate born(boolean january) {
        int year = OLDEST + random.nextInt(YEARS);
        return january ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
    }

    private Sex sex() {
        return random.nextBoolean() ? Sex.F : Sex.M;
    }

    private String number() {
        return random.nextBoolean()
                ? "%07d%c".formatted(1_000_000 + random.nextInt(8_999_999), (char) ('A' + random.nextInt(26)))
                : newNumber();
    }

    String newNumber() {
        return "%011d".formatted(10_000_000_000L + (long) (random.nextDouble() * 80_000_000_000L));
    }

    /** A commune of one of 96 départements, large ones more often. */
    Place place() {
        int department = 1 + (int) (96 * Math.pow(random.nextDouble(), 1.8));
        int commune = 1 + (int) (300 * Math.pow(random.nextDouble(), 3));
        return place("%02d".formatted(department), commune);
    }

    static Place place(String department, int commune) {
        return new Place(department + "%03d".formatted(commune), null, department, null, "DEP-" + department, true);
    }

    NameTables names() {
        return names;
    }
}
