package fr.clausesociale.contracts.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.identifier.Siret;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Large files of records of our own making, varied, with the common faults of published ones. */
public final class ManyRecords {

    private static final String[] PLACES = {
        "21000", "35000", "75012", "13001", "69003", "59130", "31700", "44948", "97400", "20000"
    };
    private static final String[] CPV = {
        "45214210-5", "90910000-9", "77310000-6", "71320000-7", "30121100-4", "45233140"
    };
    private static final String[] WORDS = {
        "Travaux",
        "réhabilitation",
        "groupe scolaire",
        "entretien",
        "espaces verts",
        "voirie",
        "bâtiments",
        "communaux",
        "fourniture",
        "maintenance",
        "chauffage",
        "nettoyage",
        "locaux",
        "accord-cadre",
        "lot",
        "gymnase",
        "médiathèque"
    };

    private ManyRecords() {}

    /** @param prefix makes the numbers of one file differ from another's */
    public static Path file(String prefix, int records) throws IOException {
        Path file = Files.createTempFile("decp-" + records, ".json");
        Random random = new Random(records);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"marches\":[");
            for (int at = 0; at < records; at++) {
                out.write(at == 0 ? "\n" : ",\n");
                out.write(record(prefix, at, random).toString());
            }
            out.write("\n]}");
        }
        return file;
    }

    private static ObjectNode record(String prefix, int at, Random random) {
        ObjectNode record = Samples.contract("2026" + prefix + at + "00");
        record.withObject("/acheteur")
                .put("id", siret(210_000_000 + random.nextInt(20_000)))
                .put("nom", "Commune " + at % 20_000);
        StringBuilder title = new StringBuilder();
        for (int word = 0; word < 8; word++) {
            title.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        record.put("objet", title + "n° " + at);
        record.put("codeCPV", CPV[random.nextInt(CPV.length)]);
        record.withObject("/lieuExecution")
                .put("code", PLACES[random.nextInt(PLACES.length)])
                .put("nom", "Lieu " + at);
        record.put(
                "dateNotification",
                String.format(
                        "2026-%02d-%02d%s",
                        1 + random.nextInt(10), 1 + random.nextInt(28), at % 4 == 0 ? "+01:00" : ""));
        record.put("datePublicationDonnees", "2026-11-02");
        record.put("montant", at % 50 == 0 ? 0 : 25_000 + random.nextInt(900_000));
        ObjectNode holder = (ObjectNode) record.path("titulaires").get(0);
        holder.put("id", siret(500_100_000 + random.nextInt(50_000)));
        if (at % 40 == 0) {
            record.putArray("modifications").add(Samples.modification("2026-11-01", "910000", 24));
        }
        return record;
    }

    /** A valid SIRET of the first establishment of a legal unit made up from a number. */
    private static String siret(int number) {
        for (int key = 0; key < 10; key++) {
            String siren = String.format("%08d%d", number % 100_000_000, key);
            for (int end = 100; end < 200 && Siret.isValidSiren(siren); end++) {
                if (Siret.isValid(siren + "00" + end)) {
                    return siren + "00" + end;
                }
            }
        }
        throw new IllegalStateException();
    }
}
