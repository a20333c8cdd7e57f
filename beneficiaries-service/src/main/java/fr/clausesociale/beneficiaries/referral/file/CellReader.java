package fr.clausesociale.beneficiaries.referral.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.referral.history.Origin;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.table.Days;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the cells of one row. */
final class CellReader {

    private static final Pattern ROME = Pattern.compile("\\b([A-Za-z]\\d{4})\\b");
    private static final Pattern SEVERAL = Pattern.compile("[,;/|]+");
    private static final Pattern NUMBERS = Pattern.compile("[,;/|]+|\\R|\\s-\\s|\\s(?i:ou|et)\\s");
    private static final Pattern NUMBER = Pattern.compile("(?:\\+33|0033|0)[ .]?[1-9](?:[ .-]?\\d{2}){4}");

    /** Digits of a number of any country. */
    private static final int LONGEST_NUMBER = 15;

    private static final Set<String> YES = Set.of("oui", "o", "vrai", "true", "1", "x");
    private static final Set<String> NO = Set.of("non", "n", "faux", "false", "0");
    private static final Set<String> WOMAN = Set.of("f", "femme", "feminin", "féminin", "mme", "madame");
    private static final Set<String> MAN = Set.of("m", "h", "homme", "masculin", "mr", "monsieur");
    private static final List<Column> OF_A_CRITERION =
            List.of(Column.SINCE, Column.EVIDENCE_KIND, Column.EVIDENCE_ISSUED_ON, Column.EVIDENCE_VALID_UNTIL);
    private static final String OPEN_RIGHT = "rsa_droit_ouvert";

    private final Geography geography;
    private final List<RowNote> notes = new ArrayList<>();
    private final Map<Column, String> titles = new HashMap<>();
    private final ObjectNode referral = JsonNodeFactory.instance.objectNode();
    private final ObjectNode person = referral.putObject("person");
    private final ArrayNode claims = referral.putArray("claims");

    CellReader(Geography geography) {
        this.geography = geography;
    }

    /** Of several titles of one column the last counts under which a cell is filled, as its value does. */
    void titled(Column column, String title, boolean filled) {
        titles.merge(column, title, (first, later) -> filled ? later : first);
    }

    /** Of two cells of one column, before the later is titled. */
    void passedOver(Column column, String value, String laterTitle, String later) {
        boolean same = column == Column.SEX && saidOf(value).equals(saidOf(later));
        if (!same) {
            warn(column, BeneficiariesProblem.CELL_PASSED_OVER, value, laterTitle, later);
        }
    }

    /** Of each place the first column that goes there. */
    Map<String, String> titles() {
        Map<String, String> byPlace = new HashMap<>();
        Arrays.stream(Column.values())
                .filter(titles::containsKey)
                .forEach(column -> byPlace.putIfAbsent(column.pointer(), titles.get(column)));
        return byPlace;
    }

    List<RowNote> notes() {
        return notes;
    }

    void fault(String pointer, String code, String... args) {
        notes.add(new RowNote(code, pointer, List.of(args), true));
    }

    void warn(String pointer, String code, String... args) {
        notes.add(new RowNote(code, pointer, List.of(args), false));
    }

    private void fault(Column column, BeneficiariesProblem code, String... args) {
        fault("/" + titles.getOrDefault(column, column.name()), code.name(), args);
    }

    private void warn(Column column, BeneficiariesProblem code, String... args) {
        warn("/" + titles.getOrDefault(column, column.name()), code.name(), args);
    }

    ObjectNode read(Map<Column, String> cells) {
        text(referral, "externalId", cells.get(Column.EXTERNAL_ID));
        text(person, "lastName", cells.get(Column.LAST_NAME));
        text(person, "firstNames", cells.get(Column.FIRST_NAMES));
        day(person, "birthDate", Column.BIRTH_DATE, cells);
        sex(cells);
        text(person, "franceTravailId", cells.get(Column.FRANCE_TRAVAIL_ID));
        text(person, "email", cells.get(Column.EMAIL));
        phone(cells.get(Column.PHONE));
        text(person, "education", cells.get(Column.EDUCATION));
        address(cells);
        occupations(cells.get(Column.OCCUPATIONS));
        day(referral, "informedOn", Column.INFORMED_ON, cells);
        text(referral, "followedBy", cells.get(Column.FOLLOWED_BY));
        origin(cells.get(Column.ORIGIN));
        text(referral, "originDetail", cells.get(Column.ORIGIN_DETAIL));
        text(referral, "opinion", cells.get(Column.OPINION));
        claims(cells);
        return referral;
    }

    private static void text(ObjectNode into, String name, String value) {
        if (value != null && !value.isBlank()) {
            into.put(name, value.strip());
        }
    }

    private static String upper(String value) {
        return value == null ? null : value.strip().toUpperCase(Locale.ROOT);
    }

    private void day(ObjectNode into, String name, Column column, Map<Column, String> cells) {
        String value = cells.get(column);
        if (value == null) {
            return;
        }
        Days.read(value)
                .ifPresentOrElse(
                        day -> into.put(name, day.toString()),
                        () -> fault(column, BeneficiariesProblem.DAY_UNREADABLE, value));
    }

    private void sex(Map<Column, String> cells) {
        String value = cells.get(Column.SEX);
        if (value == null) {
            return;
        }
        String told = saidOf(value);
        if (told.equals("F") || told.equals("M")) {
            person.put("sex", told);
        } else if (!told.equals("not_stated")) {
            warn(Column.SEX, BeneficiariesProblem.CELL_NOT_UNDERSTOOD, value);
        }
    }

    /** Of the sex, whether it is told as one or as a form of address: F, M, or what nobody understands. */
    private static String saidOf(String sex) {
        String told = sex.replace(".", "").toLowerCase(Locale.ROOT);
        return WOMAN.contains(told) ? "F" : MAN.contains(told) ? "M" : told;
    }

    /** Of several numbers the first that is one; the others are told. */
    private void phone(String value) {
        if (value == null) {
            return;
        }
        List<String> numbers = Arrays.stream(NUMBERS.split(value))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .flatMap(CellReader::apart)
                .toList();
        if (numbers.isEmpty()) {
            return;
        }
        String taken = numbers.stream()
                .filter(number -> number.replaceAll("\\D", "").length() >= 10)
                .findFirst()
                .orElse(numbers.get(0));
        person.put("phone", taken);
        numbers.stream()
                .filter(number -> !number.equals(taken))
                .forEach(number -> warn(Column.PHONE, BeneficiariesProblem.PHONE_LEFT_OUT, number, taken));
    }

    /** Numbers that stand beside each other with nothing between them. */
    private static Stream<String> apart(String numbers) {
        boolean several = numbers.chars().filter(Character::isDigit).count() > LONGEST_NUMBER;
        List<String> found =
                NUMBER.matcher(numbers).results().map(MatchResult::group).toList();
        return several && found.size() > 1 ? found.stream() : Stream.of(numbers);
    }

    private void origin(String value) {
        String told = upper(value);
        if (Arrays.stream(Origin.values()).anyMatch(origin -> origin.name().equals(told))) {
            referral.put("origin", told);
        } else if (told != null) {
            warn(Column.ORIGIN, BeneficiariesProblem.CELL_NOT_UNDERSTOOD, value);
        }
    }

    private void address(Map<Column, String> cells) {
        String line = cells.get(Column.LINE);
        String more = cells.get(Column.LINE_MORE);
        String postalCode = cells.get(Column.POSTAL_CODE);
        String town = cells.get(Column.TOWN);
        ObjectNode address = JsonNodeFactory.instance.objectNode();
        text(address, "line", line == null ? more : more == null ? line : line + ", " + more);
        if (postalCode != null) {
            String digits = postalCode.replace(" ", "");
            // a spreadsheet takes the leading zero for nothing
            text(address, "postalCode", digits.matches("\\d{4}") ? "0" + digits : digits);
        }
        text(address, "qpv", cells.get(Column.QPV));
        String commune = cells.get(Column.COMMUNE_CODE);
        if (commune != null) {
            text(address, "communeCode", commune.matches("\\d{4}") ? "0" + commune : commune);
        } else if (town != null) {
            commune(town, address.path("postalCode").asText(null))
                    .ifPresentOrElse(
                            code -> address.put("communeCode", code),
                            () -> warn(Column.TOWN, BeneficiariesProblem.TOWN_NOT_FOUND, town));
        }
        if (!address.isEmpty()) {
            person.set("address", address);
        }
    }

    private Optional<String> commune(String town, String postalCode) {
        return Optional.ofNullable(postalCode)
                .flatMap(code -> geography.postalCode(code, town))
                .map(Territory::commune);
    }

    private void occupations(String value) {
        if (value == null) {
            return;
        }
        ArrayNode codes = referral.putArray("occupations");
        Matcher rome = ROME.matcher(value);
        while (rome.find()) {
            codes.add(rome.group(1).toUpperCase(Locale.ROOT));
        }
        if (codes.isEmpty()) {
            warn(Column.OCCUPATIONS, BeneficiariesProblem.CELL_NOT_UNDERSTOOD, value);
        }
    }

    private void claims(Map<Column, String> cells) {
        if (cells.containsKey(Column.CRITERIA)) {
            for (String code : SEVERAL.split(cells.get(Column.CRITERIA))) {
                claim(code.strip().toUpperCase(Locale.ROOT));
            }
            detail(cells);
        }
        if (claims.isEmpty()) {
            OF_A_CRITERION.stream()
                    .filter(cells::containsKey)
                    .forEach(column -> warn(column, BeneficiariesProblem.CELL_WITHOUT_CRITERION, cells.get(column)));
        }
        String rsa = cells.get(Column.RSA);
        if (rsa != null && rsa.toLowerCase(Locale.ROOT).startsWith(OPEN_RIGHT)) {
            claim("RSA");
        } else {
            answer(Column.RSA, rsa == null || rsa.toLowerCase(Locale.ROOT).startsWith("rsa_") ? null : rsa, "RSA");
        }
        answer(Column.ASS, cells.get(Column.ASS), "ASS");
        answer(Column.RQTH, cells.get(Column.RQTH), "RQTH");
    }

    /** Since when, and what shows it, of the first criterion. */
    private void detail(Map<Column, String> cells) {
        if (claims.isEmpty()) {
            return;
        }
        ObjectNode first = (ObjectNode) claims.get(0);
        day(first, "since", Column.SINCE, cells);
        if (cells.containsKey(Column.EVIDENCE_KIND)
                || cells.containsKey(Column.EVIDENCE_ISSUED_ON)
                || cells.containsKey(Column.EVIDENCE_VALID_UNTIL)) {
            ObjectNode evidence = first.putObject("evidence");
            String kind = cells.get(Column.EVIDENCE_KIND);
            evidence.put("kind", kind == null ? "DOCUMENT" : upper(kind).replaceAll("[^A-Z0-9_]", "_"));
            day(evidence, "issuedOn", Column.EVIDENCE_ISSUED_ON, cells);
            day(evidence, "validUntil", Column.EVIDENCE_VALID_UNTIL, cells);
        }
    }

    private void answer(Column column, String value, String criterion) {
        if (value == null) {
            return;
        }
        String told = value.toLowerCase(Locale.ROOT);
        if (YES.contains(told)) {
            claim(criterion);
        } else if (!NO.contains(told)) {
            warn(column, BeneficiariesProblem.CELL_NOT_UNDERSTOOD, value);
        }
    }

    private void claim(String criterion) {
        if (!criterion.isEmpty()) {
            claims.addObject().put("criterion", criterion);
        }
    }
}
