package fr.clausesociale.beneficiaries.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** Names in French proportions: a few that many bear, and many that few bear, first names by the cohort. */
final class NameTables {

    private static final int LAST_NAMES = 60_000;
    private static final int RARE_FIRST_NAMES = 400;
    private static final int FEW_FROM_ELSEWHERE = 4_000;
    private static final String[] BEGINNINGS = {
        "Qué", "Ker", "Bel", "Char", "Mont", "Gran", "Vil", "Pel", "Tré", "Bou", "Cha", "Du", "Fer", "Gail", "Lan",
        "Mar", "Ro", "Sau", "Ta", "Ver", "Ar", "Bar", "Cor", "Dam", "Gué", "Jou", "Lau", "Mé", "Pon", "Ri", "Sé", "Vau"
    };
    private static final String[] MIDDLES = {
        "", "men", "ban", "che", "di", "fou", "gue", "la", "lan", "li", "mo", "ne", "pi", "ra", "ri", "se", "tau", "ve"
    };
    private static final String[] ENDS = {
        "eur", "ard", "eau", "et", "in", "ier", "on", "ot", "oux", "aud", "ac", "ec", "el", "al", "ois", "ais", "ault",
        "an", "ey", "y", "as", "es", "is", "os", "ez", "ette", "elle", "aine", "ière", "onne", "our", "er", "ou", "u",
        "é", "ain", "ein", "ic", "oc", "uc", "ant", "ent", "ert", "art", "ort", "aut", "ol", "il", "ul", "ave", "ive",
        "ose", "ise", "ange", "ogne", "igne", "ade", "ide", "ude", "ule", "ole", "ale", "ine", "une", "ure", "ire",
        "are", "ore", "aque", "ique", "oque", "ague", "igue", "ogue", "asse", "esse", "isse", "osse", "ousse", "aille",
        "eille", "ouille", "eil", "ail", "ouil", "euil", "ieu", "iou", "iau", "ian", "ien", "ion", "ioux", "iard",
        "iot", "iet", "iez", "ias", "ies", "ios"
    };

    private final Random random;
    private final NavigableMap<Double, String> lastNames = new TreeMap<>();
    private final NavigableMap<Double, String> elsewhere = new TreeMap<>();
    private final Map<String, NavigableMap<Double, String>> firstNames = new HashMap<>();
    private final List<String> tail = new ArrayList<>();

    NameTables(Random random) {
        this.random = random;
        lines("/matching/last-names.tsv").forEach(line -> tail.add(line.split("\t")[0]));
        List<String> here = lines("/families-from-elsewhere.txt");
        tail.removeAll(here);
        invent();
        fill(lastNames, tail, 20, 0.85);
        List<String> away = new ArrayList<>(here);
        away.addAll(tail.subList(LAST_NAMES - FEW_FROM_ELSEWHERE, LAST_NAMES));
        fill(elsewhere, away, 6, 0.8);
        cohorts();
    }

    String lastName(boolean fromElsewhere) {
        return draw(fromElsewhere ? elsewhere : lastNames);
    }

    /** One in most cases, two or three in every fourth. */
    String firstNames(int year, Sex sex, boolean fromElsewhere) {
        String first = firstName(year, sex, fromElsewhere);
        double more = random.nextDouble();
        if (more > 0.25) {
            return first;
        }
        String second = first + " " + firstName(year - 20, sex, fromElsewhere);
        return more > 0.08 ? second : second + " " + firstName(year - 40, sex, fromElsewhere);
    }

    String firstName(int year, Sex sex, boolean fromElsewhere) {
        int cohort = Math.max(1950, Math.min(2006, 1950 + 12 * Math.round((year - 1950) / 12f)));
        String near = cohort > 2000 ? "2006" : String.valueOf(cohort);
        return draw(firstNames.get((fromElsewhere ? "AWAY" : near) + sex));
    }

    /** Zipf's law from a rank on, as in the published lists. */
    private static void fill(NavigableMap<Double, String> table, List<String> names, int from, double fall) {
        double sum = 0;
        for (int i = 0; i < names.size(); i++) {
            sum += Math.pow(i + 1 + from, -fall);
            table.put(sum, names.get(i));
        }
    }

    private void cohorts() {
        for (String line : lines("/cohorts.tsv")) {
            String[] row = line.split("\t");
            NavigableMap<Double, String> table = firstNames.computeIfAbsent(row[0] + row[1], key -> new TreeMap<>());
            double before = table.isEmpty() ? 0 : table.lastKey();
            table.put(before + Double.parseDouble(row[3]), row[2]);
        }
        // what the frequent ones leave is borne by few
        firstNames.forEach((key, table) -> {
            double listed = table.lastKey();
            for (int i = 0; i < RARE_FIRST_NAMES; i++) {
                String rare = tail.get(1_000 + Math.floorMod(key.hashCode(), 997) + i * 7);
                table.put(listed + (1 - listed) * (i + 1) / RARE_FIRST_NAMES, rare + (key.endsWith("F") ? "a" : ""));
            }
        });
    }

    private void invent() {
        List<String> invented = new ArrayList<>();
        for (String middle : MIDDLES) {
            for (String end : ENDS) {
                for (String beginning : BEGINNINGS) {
                    invented.add(beginning + middle + end);
                }
            }
        }
        java.util.Collections.shuffle(invented, new Random(1));
        tail.addAll(invented.stream().distinct().toList());
        while (tail.size() < LAST_NAMES) {
            tail.add(tail.get(tail.size() - 1_500) + "c");
        }
        tail.subList(LAST_NAMES, tail.size()).clear();
    }

    private String draw(NavigableMap<Double, String> table) {
        return table.higherEntry(random.nextDouble() * table.lastKey()).getValue();
    }

    private static List<String> lines(String file) {
        try (var in = NameTables.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
