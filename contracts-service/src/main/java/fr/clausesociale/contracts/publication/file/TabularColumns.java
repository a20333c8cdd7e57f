package fr.clausesociale.contracts.publication.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.publication.record.Dates;
import fr.clausesociale.contracts.publication.record.DecpJson;
import fr.clausesociale.contracts.publication.record.Marks;
import fr.clausesociale.contracts.publication.record.RegisterNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns of the tabular exports, told apart from names that vary in case and separator ({@code acheteur.id},
 * {@code acheteur_id}, {@code idacheteur}), and rows made records of the JSON formats.
 */
final class TabularColumns {

    private static final List<String> PLAIN = List.of(
            "id",
            "uid",
            "nature",
            "objet",
            "objetModification",
            "codeCPV",
            "procedure",
            "dateNotification",
            "datePublicationDonnees",
            "formePrix",
            "idAccordCadre",
            "ccag",
            "marcheInnovant",
            "attributionAvance",
            "typeGroupementOperateurs",
            "sousTraitanceDeclaree");
    private static final List<String> NUMBERS =
            List.of("montant", "dureeMois", "tauxAvance", "offresRecues", "origineUE", "origineFrance");
    private static final String[] BUYER = {"acheteur.id", "idAcheteur"};
    private static final int MOST_HOLDERS = 3;

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,6})([.]0+)?");
    private static final Pattern TRUE = Pattern.compile("(?i)true|1|oui|vrai|1[.]0");
    private static final Pattern AROUND = Pattern.compile("[\\[\\]\"]");
    private static final Pattern BETWEEN = Pattern.compile("[|;,]");

    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();

    TabularColumns(List<String> header) {
        for (int at = 0; at < header.size(); at++) {
            positions.putIfAbsent(plain(header.get(at)), at);
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Whether this is any export of published contracts at all. */
    boolean known() {
        return has("objet") || has("codeCPV") || has(BUYER);
    }

    /** The columns without which no contract can be told from another, as far as they are missing. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!has("id")) {
            missing.add("id");
        }
        if (!has(BUYER)) {
            missing.add("acheteur.id");
        }
        return missing;
    }

    /** One row a holder, as in the table schema, and not one a contract. */
    boolean rowPerHolder() {
        return has("titulaire.id") && !has("titulaire_id_1", "idTitulaire_1");
    }

    /** What is the same on all rows of one contract, null for a row that names none. */
    String contract(List<String> row) {
        String buyer = value(row, BUYER);
        String id = Marks.number(value(row, "id"));
        String plain = buyer == null ? null : RegisterNumber.plain(buyer);
        return id == null || plain == null || RegisterNumber.rounded(plain) || RegisterNumber.roundedText(id)
                ? null
                : plain + " " + id;
    }

    TabularStates.State state(List<String> row) {
        String number = rowPerHolder() ? value(row, "modification_id") : null;
        String current = value(row, "donneesActuelles");
        Matcher numbered = NUMBERED.matcher(number == null ? "" : number);
        return new TabularStates.State(
                numbered.matches() ? Integer.valueOf(numbered.group(1)) : null,
                day(row, "datePublicationDonnees"),
                day(row, "dateNotification"),
                current == null ? null : TRUE.matcher(current).matches());
    }

    private LocalDate day(List<String> row, String name) {
        String value = value(row, name);
        return value == null ? null : Dates.day(value);
    }

    ObjectNode record(List<String> row) {
        ObjectNode record = DecpJson.MAPPER.createObjectNode();
        PLAIN.forEach(name -> put(record, name, value(row, name)));
        NUMBERS.forEach(name -> putNumber(record, name, value(row, name)));
        RecordForms.VALUES.forEach(
                (name, element) -> putList(record, name, value(row, name, element, name + "_" + element)));
        ObjectNode buyer = record.putObject("acheteur");
        put(buyer, "id", value(row, BUYER));
        put(buyer, "nom", value(row, "acheteur.nom", "nomAcheteur"));
        ObjectNode place = record.putObject("lieuExecution");
        put(place, "code", value(row, "lieuExecution.code", "lieuxExecution.code"));
        put(place, "typeCode", value(row, "lieuExecution.typeCode", "lieuxExecution.typeCode"));
        put(place, "nom", value(row, "lieuExecution.nom", "lieuxExecution.nom"));
        holders(row, record.putArray("titulaires"));
        modification(row, record);
        return record;
    }

    private void holders(List<String> row, ArrayNode holders) {
        holder(
                holders,
                value(row, "titulaire.id"),
                value(row, "titulaire.typeIdentifiant"),
                value(row, "titulaire.denominationSociale", "titulaire.nom"));
        for (int at = 1; at <= MOST_HOLDERS; at++) {
            holder(
                    holders,
                    value(row, "titulaire_id_" + at, "idTitulaire_" + at),
                    value(row, "titulaire_typeIdentifiant_" + at, "typeIdentifiantTitulaire_" + at),
                    value(row, "titulaire_denominationSociale_" + at, "denominationTitulaire_" + at));
        }
    }

    private static void holder(ArrayNode holders, String id, String type, String name) {
        if (id != null) {
            ObjectNode holder = holders.addObject();
            put(holder, "id", id);
            put(holder, "typeIdentifiant", type);
            put(holder, "denominationSociale", name);
        }
    }

    private void modification(List<String> row, ObjectNode record) {
        String number = value(row, "idModification");
        String amount = value(row, "montantModification");
        String months = value(row, "dureeMoisModification");
        String day = value(row, "dateNotificationModificationModification", "dateNotificationModification");
        if (amount == null && months == null && day == null) {
            return;
        }
        ObjectNode one = record.putArray("modifications").addObject();
        put(one, "id", number);
        putNumber(one, "montant", amount);
        putNumber(one, "dureeMois", months);
        put(one, "dateNotificationModification", day);
        put(
                one,
                "datePublicationDonneesModification",
                value(row, "datePublicationDonneesModificationModification", "datePublicationDonneesModification"));
        String holder = value(row, "idTitulaireModification");
        if (holder != null) {
            holder(one.putArray("titulaires"), holder, value(row, "typeIdentifiantTitulaireModification"), null);
        }
    }

    boolean has(String... names) {
        for (String name : names) {
            if (positions.containsKey(plain(name))) {
                return true;
            }
        }
        return false;
    }

    String value(List<String> row, String... names) {
        for (String name : names) {
            int at = asked.computeIfAbsent(name, one -> positions.getOrDefault(plain(one), -1));
            String value =
                    at < 0 || at >= row.size() ? null : Marks.value(row.get(at).strip());
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static void put(ObjectNode record, String name, String value) {
        if (value != null) {
            record.put(name, value);
        }
    }

    private static void putNumber(ObjectNode record, String name, String value) {
        if (value != null) {
            record.set(name, RecordForms.number(name, value));
        }
    }

    private static void putList(ObjectNode record, String name, String value) {
        if (value != null) {
            ArrayNode list = record.putArray(name);
            for (String element : BETWEEN.split(AROUND.matcher(value).replaceAll(""))) {
                list.add(element.strip());
            }
        }
    }
}
