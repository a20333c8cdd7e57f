package fr.clausesociale.contracts.publication.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields that a converter wrote flat, {@code "acheteur.id"} for {@code "acheteur":{"id"}}, put where the formats have them. */
public final class FlatFields {

    private static final Pattern FLAT = Pattern.compile(
            "(acheteur|autoriteConcedante|lieuExecution|titulaires?|concessionnaires?)[._](\\w+)|(\\w+)[.](\\w+)");

    /** As the State's export counts holders: {@code titulaire_id_1}. */
    private static final Pattern COUNTED = Pattern.compile("(titulaire|concessionnaire)s?[._]([A-Za-z]+)[._]([1-9])");

    private static final Pattern OF_HOLDER = Pattern.compile("(?:titulaire|concessionnaire)s?[._](\\w+)");

    private FlatFields() {}

    public static void unfold(ObjectNode record) {
        unfoldHolders(record, "titulaires");
        unfoldHolders(record, "concessionnaires");
        unfoldCounted(record);
        List<String> flat = null;
        for (var field : record.properties()) {
            String name = field.getKey();
            if ((name.indexOf('.') > 0 || name.indexOf('_') > 0)
                    && FLAT.matcher(name).matches()) {
                flat = flat == null ? new ArrayList<>() : flat;
                flat.add(name);
            }
        }
        if (flat != null) {
            flat.forEach(name -> unfold(record, name));
        }
    }

    private static void unfoldHolders(ObjectNode record, String list) {
        for (JsonNode holder : record.path(list)) {
            if (holder instanceof ObjectNode object) {
                for (String name : names(object, OF_HOLDER)) {
                    Matcher parts = OF_HOLDER.matcher(name);
                    if (parts.matches() && !object.has(parts.group(1))) {
                        object.set(parts.group(1), object.remove(name));
                    }
                }
            }
        }
    }

    private static void unfoldCounted(ObjectNode record) {
        Map<String, ObjectNode> holders = new TreeMap<>();
        for (String name : names(record, COUNTED)) {
            Matcher parts = COUNTED.matcher(name);
            String list = parts.matches() ? parts.group(1) + "s" : "";
            if (holders.isEmpty() && !PublishedJson.nothing(record.path(list))) {
                return;
            }
            JsonNode value = record.remove(name);
            if (!PublishedJson.nothing(value)) {
                holders.computeIfAbsent(list + parts.group(3), at -> DecpJson.MAPPER.createObjectNode())
                        .set(parts.group(2), value);
            }
        }
        holders.forEach((at, holder) ->
                record.withArray("/" + at.substring(0, at.length() - 1)).add(holder));
    }

    private static List<String> names(ObjectNode object, Pattern form) {
        return object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> form.matcher(name).matches())
                .toList();
    }

    private static void unfold(ObjectNode record, String name) {
        Matcher parts = FLAT.matcher(name);
        if (!parts.matches()) {
            return;
        }
        boolean listed = parts.group(1) != null;
        String holder = listed ? parts.group(1) : parts.group(3);
        String field = listed ? parts.group(2) : parts.group(4);
        String parent = holder.equals("titulaire") || holder.equals("concessionnaire") ? holder + "s" : holder;
        JsonNode there = record.path(parent);
        if (!there.isObject() && !PublishedJson.nothing(there)) {
            return;
        }
        ObjectNode inside = there instanceof ObjectNode object ? object : record.putObject(parent);
        if (PublishedJson.nothing(inside.path(field))) {
            inside.set(field, record.get(name));
        }
        record.remove(name);
    }
}
