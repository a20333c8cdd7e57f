package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.nomenclature.Label;
import fr.clausesociale.platform.nomenclature.Nomenclatures;
import fr.clausesociale.reporting.answers.Aggregates;
import fr.clausesociale.reporting.answers.OnDemand;
import fr.clausesociale.reporting.forms.Sheet;
import fr.clausesociale.reporting.indicators.Indicator;
import fr.clausesociale.reporting.indicators.Indicators;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers as tables to be written down, with French labels and what a reader must know. */
@ApplicationScoped
class Sheets {

    private static final String PREVIOUS = "previous";

    private final Nomenclatures nomenclatures;
    private final Indicators indicators;
    private final Geography geography;

    Sheets(Nomenclatures nomenclatures, Indicators indicators, Geography geography) {
        this.nomenclatures = nomenclatures;
        this.indicators = indicators;
        this.geography = geography;
    }

    Sheet of(Aggregates answer) {
        Map<String, String> names = labels("dimension");
        Map<String, Indicator> measures = new HashMap<>();
        indicators.all().forEach(indicator -> measures.put(indicator.code(), indicator));
        Map<String, Map<String, String>> values = new HashMap<>();
        answer.by().forEach(dimension -> values.put(dimension, labels(dimension)));
        return new Sheet(
                notes(answer),
                answer.by().stream()
                        .map(code -> new Sheet.Dimension(code, names.getOrDefault(code, code)))
                        .toList(),
                columns(answer, measures),
                answer.by().isEmpty()
                        ? List.of(row(answer, answer.total(), values, false))
                        : new OnDemand<>(
                                answer.rows().size(),
                                i -> row(answer, answer.rows().get(i), values, true)),
                row(answer, answer.total(), values, false),
                definitions(answer, measures));
    }

    private Sheet.Row row(
            Aggregates answer, Map<String, Object> cells, Map<String, Map<String, String>> labels, boolean named) {
        List<Sheet.Value> values = new ArrayList<>();
        if (named) {
            for (String dimension : answer.by()) {
                String code = String.valueOf(cells.get(dimension));
                values.add(new Sheet.Value(code, label(dimension, code, labels.get(dimension))));
            }
        }
        List<BigDecimal> measures = numbers(answer, cells);
        if (cells.get(PREVIOUS) instanceof Map<?, ?> previous) {
            measures.addAll(numbers(answer, previous));
        }
        return new Sheet.Row(values, measures, status(cells));
    }

    private String label(String dimension, String code, Map<String, String> labels) {
        String known = labels.get(code);
        if (known != null) {
            return known;
        }
        return Dimension.of(dimension)
                .flatMap(d -> d.territory(code))
                .flatMap(geography::name)
                .orElse(code);
    }

    private Map<String, String> labels(String list) {
        Map<String, String> labels = new HashMap<>();
        for (Label label : nomenclatures.labels(list, Locale.FRENCH).orElse(List.of())) {
            labels.put(label.code(), label.label());
        }
        return labels;
    }

    private static List<Sheet.Measure> columns(Aggregates answer, Map<String, Indicator> measures) {
        List<Sheet.Measure> columns = new ArrayList<>();
        for (String code : answer.measures()) {
            columns.add(new Sheet.Measure(
                    code, measures.get(code).label(), measures.get(code).digits()));
        }
        if (answer.scope().comparedFrom() != null) {
            for (String code : answer.measures()) {
                columns.add(new Sheet.Measure(
                        code + "Previous",
                        measures.get(code).label() + " (période précédente)",
                        measures.get(code).digits()));
            }
        }
        return columns;
    }

    private static List<BigDecimal> numbers(Aggregates answer, Map<?, ?> cells) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String measure : answer.measures()) {
            Object value = cells.get(measure);
            numbers.add(value == null ? null : new BigDecimal(value.toString()));
        }
        return numbers;
    }

    /** Why values of a row are missing, of both periods; null where none is. */
    private static String status(Map<?, ?> cells) {
        Set<Object> reasons = new TreeSet<>();
        for (Object part : Arrays.asList(cells, cells.get(PREVIOUS))) {
            if (part instanceof Map<?, ?> map && map.get("flags") instanceof Map<?, ?> flags) {
                flags.values().forEach(flag -> reasons.add(flag.toString()));
            }
        }
        return reasons.isEmpty() ? null : reasons.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static Map<String, String> notes(Aggregates answer) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("Territoire", answer.scope().territory());
        notes.put("Axe", answer.scope().axis());
        notes.put("Du mois", text(answer.scope().from()));
        notes.put("Au mois", text(answer.scope().to()));
        notes.put("Connu au", text(answer.scope().knownOn()));
        notes.put("Complet jusqu'à", answer.freshAt().toString());
        notes.put("Comparé du mois", text(answer.scope().comparedFrom()));
        notes.put("Comparé au mois", text(answer.scope().comparedTo()));
        notes.put("Dû au", text(answer.scope().lastDay()));
        notes.put("Parts", answer.scope().sharesOf().equals("STATED") ? "hors non renseigné" : "non renseigné compris");
        answer.scope()
                .filters()
                .forEach((dimension, kept) -> notes.put("Filtre " + dimension, String.join(", ", kept)));
        notes.put(Sheet.VERSION, answer.definition().version());
        notes.put("Heures par ETP", Integer.toString(answer.definition().fteDivisor()));
        notes.put("Diviseur ETP de", answer.definition().fteDivisorOf());
        return notes;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<List<String>> definitions(Aggregates answer, Map<String, Indicator> measures) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Code", "Mesure", "Formule", "Unité"));
        for (String code : answer.measures()) {
            Indicator indicator = measures.get(code);
            lines.add(List.of(code, indicator.label(), indicator.formula(), indicator.unit()));
        }
        return lines;
    }
}
