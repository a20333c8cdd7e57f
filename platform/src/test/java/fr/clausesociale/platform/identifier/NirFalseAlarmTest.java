package fr.clausesociale.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What else is written with many digits, and is no social security number: at most one in 100,000 is taken for one. */
class NirFalseAlarmTest {

    private static final int TEXTS = 200_000;
    private static final long SEED = 20261130;

    private enum Kind {
        UUIDS(random -> new UUID(random.nextLong(), random.nextLong()).toString()),
        UUIDS_WITHOUT_DASHES(random ->
                new UUID(random.nextLong(), random.nextLong()).toString().replace("-", "")),
        HASHES(random -> hexadecimal(random, new int[] {40, 64, 96, 128}[random.nextInt(4)])),
        SIRETS(Kind::siret),
        SIRETS_IN_A_LIST(random -> siret(random) + ", " + siret(random) + "; " + siret(random)),
        SIRETS_IN_GROUPS(random -> siret(random).replaceFirst("(...)(...)(...)(.*)", "SIRET $1 $2 $3 $4, lot 1")),
        TELEPHONES(random -> "tél. " + phone(random, " ") + " / " + phone(random, " ") + " / " + phone(random, ".")),
        TELEPHONES_TO_BE_DIALLED(random -> phone(random, "") + "," + phone(random, "") + "," + phone(random, "")),
        TELEPHONES_FROM_ABROAD(random -> abroad(random, " ") + ", " + abroad(random, "") + ", " + abroad(random, ".")),
        DAYS(random -> "du " + day(random, "/") + " au " + day(random, "/") + ", " + day(random, "-")),
        TITLES(random -> "Marché n° " + (2020 + random.nextInt(7)) + "-" + digits(random, 3) + " lot "
                + random.nextInt(20) + " : " + random.nextInt(900) + " 000,00 € HT, CPV 45" + digits(random, 6) + "-"
                + random.nextInt(10));

        private final Function<Random, String> text;

        Kind(Function<Random, String> text) {
            this.text = text;
        }

        private static String siret(Random random) {
            String siren = digits(random, 8);
            siren += check(siren);
            String siret = siren + "000" + digits(random, 1);
            return siret + check(siret);
        }

        private static int check(String number) {
            try {
                return Integer.parseInt(LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(number));
            } catch (org.apache.commons.validator.routines.checkdigit.CheckDigitException zeros) {
                return 0;
            }
        }

        private static String phone(Random random, String separator) {
            return ("0" + (1 + random.nextInt(9)) + digits(random, 8)).replaceAll("(..)(?=.)", "$1" + separator);
        }

        private static String abroad(Random random, String separator) {
            return "+33" + separator + (1 + random.nextInt(9)) + separator
                    + digits(random, 8).replaceAll("(..)(?=.)", "$1" + separator);
        }

        private static String day(Random random, String separator) {
            return String.join(
                    separator,
                    String.valueOf(1 + random.nextInt(28)),
                    String.format(Locale.ROOT, "%02d", 1 + random.nextInt(12)),
                    String.valueOf(2000 + random.nextInt(40)));
        }
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    private static String hexadecimal(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 16).forEach(digit -> digits.append(Character.forDigit(digit, 16)));
        return digits.toString();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void at_most_one_in_a_hundred_thousand_is_taken_for_one(Kind kind) {
        Random random = new Random(SEED);
        int alarms = 0;
        for (int i = 0; i < TEXTS; i++) {
            if (Nir.isIn(kind.text.apply(random))) {
                alarms++;
            }
        }
        System.out.printf(Locale.ROOT, "NIR false alarms, %s: %d of %,d%n", kind, alarms, TEXTS);
        assertThat(alarms).isLessThanOrEqualTo(TEXTS / 100_000);
    }
}
