package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.vault.SealedText;
import fr.clausesociale.beneficiaries.vault.SealedTexts;
import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A person as the database has them, with no more than is compared: of each referral some dozens are read.
 *
 * @param present the pseudonym in use for whoever this is
 */
record DescribedRow(UUID id, UUID present, Description description) {

    /** Of {@code beneficiary b}, in the order in which {@link #of} takes them. */
    static final String COLUMNS = "b.id, b.present, b.plain_last_name, b.plain_first_names, b.birth_date,"
            + " b.sex, b.commune, b.department, b.residence, b.france_travail_id, b.further_numbers";

    static final int WIDTH = 11;

    static DescribedRow of(Object[] row, SealedText number, SealedTexts further) {
        return new DescribedRow(
                (UUID) row[0],
                (UUID) row[1],
                Descriptions.of(
                        (String) row[2],
                        (String) row[3],
                        row[4] instanceof Date date ? date.toLocalDate() : (LocalDate) row[4],
                        Sex.valueOf((String) row[5]),
                        new Place((String) row[6], null, (String) row[7], null, null, (Boolean) row[8]),
                        Stream.concat(
                                Stream.ofNullable(number.convertToEntityAttribute((String) row[9])),
                                further.convertToEntityAttribute((String) row[10]).stream())));
    }
}
