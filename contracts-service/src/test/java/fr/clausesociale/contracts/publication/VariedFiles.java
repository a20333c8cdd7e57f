package fr.clausesociale.contracts.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Files varied from our own samples: of all versions, with faults, modifications, repetitions and contradictions inside the
 * file, numbers that changed with a modification, lots published one by one, places elsewhere, wider and unknown, and later
 * and older publications of what is known.
 */
public final class VariedFiles {

    private final Random random;
    private final String prefix;
    private int number;

    /** @param prefix makes the numbers of one test differ from another's */
    public VariedFiles(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
    }

    public List<ObjectNode> records(int size) {
        List<ObjectNode> records = new ArrayList<>();
        while (records.size() < size) {
            ObjectNode record = Spoiling.some(random, prefix + number++ + "00");
            records.add(record);
            switch (random.nextInt(13)) {
                case 0 -> records.add(copy(record).put("uid", "copy").put("_page", 3));
                case 1 -> records.add(random.nextInt(records.size()), copy(record));
                case 2 -> records.add(copy(record).put("montant", random.nextInt(1_000_000)));
                case 3 ->
                    records.add(random.nextInt(records.size()), copy(record).put("objet", "Autre chose"));
                case 4 -> lots(record, records);
                case 5 -> records.add(copy(record).put("id", prefix + (number - 1) + "01"));
                case 6 -> place(record);
                case 7 -> records.add(place(copy(record)));
                case 8 -> records.add(random.nextInt(records.size() + 1), told(record));
                default -> {}
            }
        }
        return records;
    }

    /** The same contracts as published on another day, some changed, some older, some under another number. */
    public List<ObjectNode> later(List<ObjectNode> records) {
        List<ObjectNode> later = new ArrayList<>();
        for (ObjectNode record : records) {
            ObjectNode copy = copy(record);
            later.add(copy);
            switch (random.nextInt(8)) {
                case 0 -> copy.put("dureeMois", 1 + random.nextInt(60)).put("datePublicationDonnees", "2026-10-01");
                case 1 -> copy.put("montant", 77_000).put("datePublicationDonnees", "2025-01-01");
                case 2 -> copy.put("id", copy.path("id").asText().replaceFirst("00$", "01"));
                case 3 -> copy.put("objet", "Tout autre objet").put("dateNotification", "2024-02-02");
                case 4 -> copy.putArray("modifications").add(Samples.modification("2026-09-01", "410000", 30));
                case 5 -> place(copy);
                default -> {}
            }
        }
        return later;
    }

    /** The same contract, published later or before and modified. */
    private ObjectNode told(ObjectNode record) {
        ObjectNode other =
                copy(record).put("datePublicationDonnees", random.nextBoolean() ? "2026-08-01" : "2025-12-01");
        other.putArray("modifications").add(Samples.modification("2026-07-01", "420000", 30));
        return other;
    }

    private void lots(ObjectNode record, List<ObjectNode> records) {
        for (int lot = 2; lot <= 3; lot++) {
            ObjectNode other = copy(record).put("id", prefix + number++ + "00");
            records.add(other.put("objet", "Réhabilitation du groupe scolaire, lot " + lot));
        }
    }

    private ObjectNode place(ObjectNode record) {
        String[][] places = {
            {"35000", "Code postal"},
            {"27", "Code région"},
            {"FR", "Code pays"},
            {"INO", "Code commune"},
            {"2A004", "Code commune"}
        };
        String[] place = places[random.nextInt(places.length)];
        record.putObject("lieuExecution").put("code", place[0]).put("typeCode", place[1]);
        return record;
    }

    private static ObjectNode copy(ObjectNode record) {
        return record.deepCopy();
    }
}
