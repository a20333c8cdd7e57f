package fr.clausesociale.contracts.publication.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.publication.record.PublishedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields that a converter wrote flat, {@code "acheteur.id"} for {@code "acheteur":{"id"}}, put where the formats have them. */
final class FlatFields {

    private static final Pattern FLAT = Pattern.compile(
            "(acheteur|autoriteConcedante|lieuExecution|titulaires?|concessionnaires?)[._](\\w+)|(\\w+)[.](\\w+)");

    private FlatFields() {}

    static void unfold(ObjectNode record) {
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
