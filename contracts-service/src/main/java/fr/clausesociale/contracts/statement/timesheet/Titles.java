package fr.clausesociale.contracts.statement.timesheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the titles of a table say, in French or English, whatever their accents, capitals and blanks. "Contrat" alone is not
 * among them: in a payroll it is the contrat de travail.
 */
final class Titles {

    private static final Map<String, String> NEUTRAL = named(Map.of(
            Fields.OBLIGATION, "obligationid obligation",
            Fields.PLACEMENT, "placementid placement",
            Fields.LOT, "lot",
            Fields.REFERENCE, "reference",
            Fields.ORIGIN, "origin origine",
            Fields.DATE, "date"));

    private static final Map<String, String> ENGLISH = named(Map.of(
            Fields.CONTRACT, "contract contractnumber procurementcontract",
            Fields.BUYER, "buyer buyersiret",
            Fields.LOT, "lotnumber",
            Fields.REFERENCE, "employerreference employeereference employeenumber payrollnumber",
            Fields.EMPLOYER, "employer employersiret",
            Fields.MONTH, "month period",
            Fields.DATE, "day workday dateworked",
            Fields.HOURS, "hours hoursworked workedhours",
            Fields.NOT_WORKED, "notworked hoursnotworked",
            Fields.TRAINING, "training traininghours"));

    private static final Map<String, String> FRENCH = named(Map.of(
            Fields.OBLIGATION, "idobligation identifiantobligation",
            Fields.PLACEMENT, "idplacement identifiantplacement",
            Fields.CONTRACT, "marche numeromarche numerodemarche numerodumarche nmarche ndemarche nomarche",
            Fields.BUYER, "acheteur siretacheteur siretdelacheteur",
            Fields.LOT, "numerolot numerodelot numerodulot nlot",
            Fields.REFERENCE,
                    "referenceemployeur referencesalarie refsalarie refemployeur matricule matriculesalarie matriculedusalarie",
            Fields.EMPLOYER, "employeur siretemployeur siretdelemployeur",
            Fields.MONTH, "mois moistravaille periode",
            Fields.DATE, "jour jourtravaille datetravaillee datedutravail",
            Fields.HOURS,
                    "heures nombreheures nombredheures nbheures nbdheures heurestravaillees heuresrealisees heuresdinsertion"
                            + " heuresinsertion"));

    private static final Map<String, String> FRENCH_PARTS = named(Map.of(
            Fields.NOT_WORKED, "nontravaillees heuresnontravaillees",
            Fields.TRAINING, "formation heuresformation heuresdeformation"));

    private static final Pattern DAY = Pattern.compile("(?:j|jour|d|day)?0?([1-9]|[12]\\d|3[01])");

    private Titles() {}

    private static Map<String, String> named(Map<String, String> byField) {
        Map<String, String> all = new HashMap<>();
        byField.forEach((field, names) -> Arrays.stream(names.split(" ")).forEach(name -> all.put(name, field)));
        return Map.copyOf(all);
    }

    /** The field that a column holds, null where its title names none. */
    static String field(String title) {
        String name = plain(title);
        String english = ENGLISH.getOrDefault(name, NEUTRAL.get(name));
        return english != null ? english : FRENCH.getOrDefault(name, FRENCH_PARTS.get(name));
    }

    /** The day of a month whose hours a column holds, 0 where its title is none. */
    static int dayOfMonth(String title) {
        Matcher day = DAY.matcher(plain(title));
        return day.matches() ? Integer.parseInt(day.group(1)) : 0;
    }

    /** Whether the table is written in French, so that a day comes before its month. */
    static boolean french(List<String> titles) {
        List<String> names = titles.stream().map(Titles::plain).toList();
        return names.stream().anyMatch(name -> FRENCH.containsKey(name) || FRENCH_PARTS.containsKey(name))
                && names.stream().noneMatch(ENGLISH::containsKey);
    }

    private static String plain(String title) {
        String bare = title.replace("°", "").replace("º", "");
        return Normalizer.normalize(bare, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
