package fr.clausesociale.pages.layout;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Codes, days and figures as people read them. Usable in templates as {@code {mot:…}}. */
@TemplateExtension(namespace = "mot")
public final class Words {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'à' HH 'h' mm", Locale.FRENCH)
            .withZone(PARIS);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.FRENCH);

    private static final Map<String, String> ROLES = Map.of(
            "FACILITATOR", "Structure de facilitation",
            "PRESCRIBER", "Prescripteur",
            "COMPANY", "Entreprise",
            "SIAE", "Structure d'insertion par l'activité économique",
            "BUYER", "Acheteur",
            "COORDINATOR", "Coordination",
            "DATA_PROTECTION", "Protection des données",
            "ADMINISTRATOR", "Administration");

    private static final Map<String, List<String>> ACTS = Map.of(
            "facilitator",
                    List.of(
                            "suivre les marchés et ce qui y est dû",
                            "placer des personnes et suivre leur parcours",
                            "accepter, rejeter ou rendre les relevés d'heures"),
            "prescriber", List.of("prescrire des personnes", "apprendre ce que deviennent vos prescriptions"),
            "company",
                    List.of(
                            "voir vos marchés et les heures dues",
                            "déclarer les heures de vos salariés et les soumettre",
                            "lire ce qui est accepté et obtenir un récépissé"),
            "buyer", List.of("suivre vos marchés, les heures dues et les heures faites"),
            "coordinator",
                    List.of("lire les chiffres de votre territoire", "inviter des organisations de votre territoire"),
            "dpo", List.of("répondre des données personnelles", "lire le journal des accès"),
            "admin", List.of("inscrire des organisations et des comptes", "exploiter les services"),
            "registrar", List.of("inscrire des organisations et des comptes"));

    private static final Map<String, String> LEVELS =
            Map.of("MANAGER", "Gestionnaire", "AGENT", "Agent", "READER", "Lecture");

    private static final Map<String, String> STATEMENTS = Map.of(
            "DRAFT", "Brouillon, à soumettre",
            "SUBMITTED", "Soumis, en attente de décision",
            "ACCEPTED", "Accepté",
            "PARTLY_ACCEPTED", "Accepté en partie",
            "REJECTED", "Rejeté");

    private static final Map<String, String> LINES =
            Map.of("DRAFT", "Brouillon", "SUBMITTED", "En attente", "ACCEPTED", "Acceptée", "REJECTED", "Rejetée");

    private static final Map<String, String> OUTCOMES = Map.of(
            "CREATED", "Reprise",
            "UPDATED", "Reprise, remplace la précédente",
            "UNCHANGED", "Déjà connue",
            "SKIPPED", "Laissée de côté",
            "FAILED", "Refusée");

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("obligationId", "Obligation"),
            Map.entry("contract", "Marché"),
            Map.entry("buyer", "Acheteur"),
            Map.entry("lot", "Lot"),
            Map.entry("placementId", "Placement"),
            Map.entry("reference", "Matricule"),
            Map.entry("employer", "Employeur"),
            Map.entry("month", "Mois"),
            Map.entry("date", "Date"),
            Map.entry("hours", "Heures"),
            Map.entry("notWorked", "Non travaillées"),
            Map.entry("training", "Formation"));

    private Words() {}

    /** Of an organisation, as the register calls it. */
    public static String role(String code) {
        return ROLES.getOrDefault(code, code);
    }

    /** What may be done in a role, by the name under which operations ask for it. */
    public static List<String> acts(String callerRole) {
        return callerRole == null ? List.of() : ACTS.getOrDefault(callerRole, List.of());
    }

    public static String level(String code) {
        return code == null ? "" : LEVELS.getOrDefault(code, code);
    }

    public static String statement(String code) {
        return STATEMENTS.getOrDefault(code, code);
    }

    public static String line(String code) {
        return LINES.getOrDefault(code, code);
    }

    /** What became of a line of a file. */
    public static String outcome(String code) {
        return OUTCOMES.getOrDefault(code, code);
    }

    /** A column of a table of hours, as the table that is filled in calls it; what is no such column as it stands. */
    public static String column(String name) {
        return COLUMNS.getOrDefault(name, name);
    }

    /** {@code DEP-21} is "département 21". */
    public static String territory(String code) {
        int dash = code.indexOf('-');
        String number = code.substring(dash + 1);
        return switch (dash < 0 ? code : code.substring(0, dash)) {
            case "FR" -> "France entière";
            case "REG" -> "région " + number;
            case "DEP" -> "département " + number;
            case "EPCI" -> "intercommunalité " + number;
            case "COM" -> "commune " + number;
            default -> code;
        };
    }

    public static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day).replaceFirst("^1 ", "1er ");
    }

    public static String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment).replaceFirst("^1 ", "1er ");
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** "d'octobre 2026", "de mars 2026". */
    public static String ofMonth(YearMonth month) {
        String name = month(month);
        return ("ao".indexOf(name.charAt(0)) < 0 ? "de " : "d'") + name;
    }

    /** "lun. 5". */
    public static String dayOf(YearMonth month, int number) {
        return WEEKDAY.format(month.atDay(number)) + " " + number;
    }

    /** With the comma of French figures, and no more digits than are told. */
    public static String hours(BigDecimal hours) {
        return hours == null
                ? ""
                : new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.FRANCE)).format(hours);
    }

    /** As it is keyed in. */
    public static String figure(BigDecimal hours) {
        return hours == null ? "" : hours.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** In groups, as it is read aloud. */
    public static String siret(String siret) {
        return siret != null && siret.matches("\\d{14}")
                ? siret.replaceAll("(\\d{3})(\\d{3})(\\d{3})(\\d{5})", "$1 $2 $3 $4")
                : String.valueOf(siret);
    }
}
