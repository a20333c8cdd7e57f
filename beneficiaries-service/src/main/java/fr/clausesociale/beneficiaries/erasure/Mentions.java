package fr.clausesociale.beneficiaries.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.beneficiaries.person.matching.NameKey;
import fr.clausesociale.beneficiaries.referral.file.ReferralColumns;
import fr.clausesociale.platform.imports.PersonalFiles;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether a record of a file, or a text, tells of a person: by a reference of theirs, their number, or their names, the day of
 * birth being theirs or not readable. A record that failed tells of somebody too.
 */
final class Mentions implements PersonalFiles.Telling {

    private static final int LONG_ENOUGH = 3;

    private final ReferralColumns columns;
    private final LocalDate today;
    private final List<Identity> known;
    private final List<Removal.Referred> referrals;

    /** @param known the person as known here, under each pseudonym */
    Mentions(ReferralColumns columns, LocalDate today, Collection<Identity> known, List<Removal.Referred> referrals) {
        this.columns = columns;
        this.today = today;
        this.known = Stream.concat(known.stream(), referrals.stream().map(Removal.Referred::declared))
                .distinct()
                .toList();
        this.referrals = referrals;
    }

    /** Whether a name of the person stands in a text. */
    static boolean in(String text, Collection<Identity> known) {
        List<String> words = List.of(NameKey.plain(text).split(" "));
        return known.stream()
                .flatMap(identity -> Stream.of(identity.lastName(), identity.firstNames()))
                .flatMap(name -> Arrays.stream(NameKey.plain(name).split(" ")))
                .filter(part -> part.length() >= LONG_ENOUGH)
                .anyMatch(words::contains);
    }

    @Override
    public boolean tells(String organisation, JsonNode record) {
        JsonNode referral = ReferralColumns.isRow(record)
                ? columns.read(record, today, false).referral()
                : record;
        String reference = referral.path("externalId").asText();
        return referrals.stream()
                        .anyMatch(own -> own.prescriber().equals(organisation)
                                && own.externalId().equals(reference))
                || known.stream().anyMatch(identity -> isOf(identity, referral.path("person")));
    }

    private static boolean isOf(Identity identity, JsonNode person) {
        String number = person.path("franceTravailId").asText().replace(" ", "").toUpperCase(Locale.ROOT);
        return !number.isEmpty() && number.equals(identity.franceTravailId())
                || sameNames(identity, person) && mayBeBorn(identity, person.path("birthDate"));
    }

    private static boolean sameNames(Identity identity, JsonNode person) {
        String last = NameKey.of(person.path("lastName").asText());
        String first = NameKey.of(person.path("firstNames").asText());
        String own = NameKey.of(identity.lastName());
        String ownFirst = NameKey.of(identity.firstNames());
        return last.equals(own) && first.equals(ownFirst) || last.equals(ownFirst) && first.equals(own);
    }

    private static boolean mayBeBorn(Identity identity, JsonNode day) {
        try {
            return LocalDate.parse(day.asText()).equals(identity.birthDate());
        } catch (DateTimeParseException e) {
            return true;
        }
    }
}
