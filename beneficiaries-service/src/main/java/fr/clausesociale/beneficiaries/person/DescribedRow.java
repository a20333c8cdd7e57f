package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.PersonName;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A person as the database has them, with no more than is compared: of each referral some dozens are read.
 *
 * @param merged whether another pseudonym stands for this one
 */
record DescribedRow(UUID id, boolean merged, Description description) {

    /** Of {@code beneficiary b}, in the order in which {@link #of} takes them. */
    static final String COLUMNS =
            "b.id, b.merged_into is not null, b.plain_last_name, b.plain_first_names, b.birth_date,"
                    + " b.sex, b.commune, b.department, b.residence, b.france_travail_id, b.further_numbers";

    static final int WIDTH = 11;

    static DescribedRow of(Object[] row) {
        boolean lives = (Boolean) row[8];
        String sex = (String) row[5];
        return new DescribedRow(
                (UUID) row[0],
                (Boolean) row[1],
                new Description(
                        name((String) row[2], true),
                        name((String) row[3], false),
                        row[4] instanceof Date date ? date.toLocalDate() : (LocalDate) row[4],
                        Sex.NOT_STATED.name().equals(sex) ? null : sex,
                        lives ? (String) row[6] : null,
                        lives ? (String) row[7] : null,
                        numbers((String) row[9], (String[]) row[10])));
    }

    private static PersonName name(String plain, boolean last) {
        if (Placeholder.isName(plain)) {
            return PersonName.UNKNOWN;
        }
        return last ? PersonName.last(plain) : PersonName.first(plain);
    }

    private static Set<String> numbers(String first, String[] further) {
        Set<String> all = new HashSet<>();
        Stream.concat(Stream.ofNullable(first), further == null ? Stream.empty() : Arrays.stream(further))
                .map(FranceTravailId::orNull)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }
}
