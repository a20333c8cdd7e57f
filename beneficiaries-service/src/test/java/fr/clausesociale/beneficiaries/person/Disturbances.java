package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.GeneratedPeople.Person;
import fr.clausesociale.beneficiaries.person.matching.NameKey;
import fr.clausesociale.beneficiaries.reach.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How a known person is told of in a further referral: by fixed rates as they are, or with one or two things otherwise. */
final class Disturbances {

    enum Kind {
        NONE(30),
        TYPING(15),
        SLIP(12),
        LAST_NAME_IN_PART(10),
        OTHER_FIRST_NAMES(8),
        BIRTH_DATE(8),
        NAMES_SWAPPED(4),
        FIRST_OF_JANUARY(3),
        TWO(10);

        private final int percent;

        Kind(int percent) {
            this.percent = percent;
        }
    }

    private static final double NUMBER_THERE = 0.6;
    private static final double NUMBER_WRONG = 0.01;
    private static final int OLD_FORM = 8;

    /** Of the old identifiers, those that a new one has taken the place of since. */
    private static final double RENEWED = 0.2;

    private static final double MOVED = 0.1;

    /** Of the names of use, those that have nothing of the name that is known. */
    private static final double NAME_OF_USE_ALONE = 0.15;

    /** A further referral of a person. */
    record Told(Person person, Kind kind, Identity identity, Place place) {}

    private final Random random;
    private final GeneratedPeople people;

    Disturbances(Random random, GeneratedPeople people) {
        this.random = random;
        this.people = people;
    }

    /** @param somebody whose identifier may be given by mistake */
    Told tell(Person person, Person somebody) {
        Kind kind = kind();
        Identity told = person.identity();
        if (kind == Kind.TWO) {
            Kind one = single();
            Kind other;
            do {
                other = single();
            } while (other == one);
            told = disturb(disturb(told, one), other);
        } else {
            told = disturb(told, kind);
        }
        return new Told(person, kind, numbered(told, somebody), place(person.place()));
    }

    /** As somebody new tells: nothing is known of them. */
    Identity numbered(Identity told, Person somebody) {
        String number = told.franceTravailId();
        if (number == null || random.nextDouble() >= NUMBER_THERE) {
            number = null;
        } else if (number.length() == OLD_FORM && random.nextDouble() < RENEWED) {
            number = people.newNumber();
        } else if (random.nextDouble() < NUMBER_WRONG) {
            number = random.nextBoolean() ? slip(number) : somebody.identity().franceTravailId();
        }
        return new Identity(told.lastName(), told.firstNames(), told.birthDate(), told.sex(), number, null);
    }

    private Place place(Place known) {
        if (random.nextDouble() >= MOVED) {
            return known;
        }
        return random.nextDouble() < 0.6
                ? GeneratedPeople.place(known.department(), 1 + random.nextInt(300))
                : people.place();
    }

    private Kind kind() {
        int at = random.nextInt(100);
        for (Kind kind : Kind.values()) {
            at -= kind.percent;
            if (at < 0) {
                return kind;
            }
        }
        return Kind.NONE;
    }

    private Kind single() {
        Kind kind;
        do {
            kind = kind();
        } while (kind == Kind.NONE || kind == Kind.TWO);
        return kind;
    }

    private Identity disturb(Identity told, Kind kind) {
        String last = told.lastName();
        String first = told.firstNames();
        LocalDate born = told.birthDate();
        switch (kind) {
            case TYPING -> {
                last = typed(last);
                first = typed(first);
            }
            case SLIP -> {
                boolean inLast = random.nextInt(5) < 3;
                last = inLast ? slip(last) : last;
                first = inLast ? first : slip(first);
            }
            case LAST_NAME_IN_PART -> last = inPart(last);
            case OTHER_FIRST_NAMES -> first = otherFirstNames(first, told);
            case BIRTH_DATE -> born = otherDay(born);
            case NAMES_SWAPPED -> {
                last = told.firstNames();
                first = told.lastName();
            }
            case FIRST_OF_JANUARY -> born = LocalDate.of(born.getYear(), 1, 1);
            default -> {
                // as it is
            }
        }
        return new Identity(last, first, born, told.sex(), told.franceTravailId(), null);
    }

    private String typed(String name) {
        return switch (random.nextInt(3)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> NameKey.plain(name);
            default -> name.replace('-', ' ').toLowerCase(Locale.FRENCH);
        };
    }

    /** One letter wrong, missing, too many, or two in the wrong order. */
    private String slip(String text) {
        StringBuilder slipped = new StringBuilder(text);
        int at = random.nextInt(text.length());
        boolean digits = Character.isDigit(text.charAt(0));
        char wrong = digits ? (char) ('0' + random.nextInt(10)) : (char) ('a' + random.nextInt(26));
        switch (text.length() < 3 || digits ? 0 : random.nextInt(4)) {
            case 0 -> slipped.setCharAt(at, wrong);
            case 1 -> slipped.deleteCharAt(at);
            case 2 -> slipped.insert(at, wrong);
            default -> {
                int next = Math.min(at, text.length() - 2);
                slipped.setCharAt(next, text.charAt(next + 1));
                slipped.setCharAt(next + 1, text.charAt(next));
            }
        }
        return slipped.toString();
    }

    private String inPart(String last) {
        List<String> parts = List.of(last.split("-| née "));
        if (parts.size() > 1) {
            return parts.get(random.nextInt(parts.size()));
        }
        String use = people.names().lastName(false);
        if (random.nextDouble() < NAME_OF_USE_ALONE) {
            return use;
        }
        return switch (random.nextInt(3)) {
            case 0 -> last + "-" + use;
            case 1 -> last + " épouse " + use;
            default -> use + " " + last;
        };
    }

    private String otherFirstNames(String first, Identity told) {
        List<String> parts = List.of(first.split("[ -]"));
        if (parts.size() > 1) {
            return parts.get(random.nextInt(parts.size()));
        }
        String more = people.names().firstName(told.birthDate().getYear(), told.sex(), false);
        return random.nextInt(3) > 0 ? first + " " + more : first + "-" + more;
    }

    private LocalDate otherDay(LocalDate born) {
        if (random.nextBoolean() && born.getDayOfMonth() <= 12 && born.getDayOfMonth() != born.getMonthValue()) {
            return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        }
        while (true) {
            StringBuilder digits = new StringBuilder(born.toString());
            int at = 2 + random.nextInt(8);
            if (digits.charAt(at) == '-') {
                continue;
            }
            digits.setCharAt(at, (char) ('0' + random.nextInt(10)));
            try {
                LocalDate other = LocalDate.parse(digits);
                if (!other.equals(born)) {
                    return other;
                }
            } catch (java.time.DateTimeException e) {
                // no such day
            }
        }
    }
}
