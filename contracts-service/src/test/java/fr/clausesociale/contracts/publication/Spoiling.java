package fr.clausesociale.contracts.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.publication.record.PublishedFaultsTest;
import fr.clausesociale.contracts.publication.record.PublishedJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.provider.Arguments;

/** Records of our own making, of all versions and kinds, modified and spoilt at random as published ones are. */
public final class Spoiling {

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\"\u00a0\"",
            "0",
            "1",
            "-3",
            "0.01",
            "1e5",
            "true",
            "[]",
            "{}",
            "[null]",
            "{\"@xsi:nil\":\"true\"}",
            "\"INO\"",
            "\"Oui\"",
            "\"2026-13-45\"",
            "\"12/05/2026\"",
            "\"1 234,56\u00a0€\"",
            "[\"Travaux\",\"Sans objet\"]",
            "{\"#text\":\"12\"}");

    private static final List<Consumer<ObjectNode>> FAULTS =
            PublishedFaultsTest.keptWithWarning().map(Spoiling::fault).toList();

    private Spoiling() {}

    @SuppressWarnings("unchecked")
    private static Consumer<ObjectNode> fault(Arguments example) {
        return (Consumer<ObjectNode>) example.get()[2];
    }

    public static ObjectNode some(Random random, String number) {
        int kind = random.nextInt(4);
        ObjectNode record = kind == 0
                ? Samples.concession(number)
                : kind == 1 ? Samples.contractV2(number) : Samples.contract(number);
        if (random.nextInt(3) == 0) {
            modify(record, random);
        }
        if (kind >= 2 && random.nextInt(3) == 0) {
            FAULTS.get(random.nextInt(FAULTS.size())).accept(record);
        }
        if (random.nextInt(3) == 0) {
            List<String> fields = new ArrayList<>();
            record.fieldNames().forEachRemaining(fields::add);
            fields.sort(Comparator.naturalOrder());
            record.set(fields.get(random.nextInt(fields.size())), value(random));
        }
        String id = PublishedJson.text(record, "id");
        if (id != null && !id.equals(number)) {
            // what is odd about it stays; that of another run is not meant
            record.put("id", id + " " + number);
        }
        return record;
    }

    static JsonNode value(Random random) {
        return Samples.parse("{\"v\":" + VALUES.get(random.nextInt(VALUES.size())) + "}")
                .get("v");
    }

    private static void modify(ObjectNode record, Random random) {
        for (int at = random.nextInt(3); at >= 0; at--) {
            ObjectNode one = Samples.modification(
                    random.nextInt(6) == 0 ? null : "2026-0" + (4 + random.nextInt(6)) + "-01",
                    random.nextBoolean() ? String.valueOf(100_000 + random.nextInt(900_000)) : null,
                    random.nextBoolean() ? 12 + random.nextInt(40) : null);
            if (record.has("autoriteConcedante")) {
                one.set("dateSignatureModification", one.remove("dateNotificationModification"));
                one.set("valeurGlobale", one.path("montant"));
                one.remove("montant");
            } else if (random.nextInt(3) == 0) {
                one.putArray("titulaires")
                        .addObject()
                        .putObject("titulaire")
                        .put("id", "90000002700012")
                        .put("typeIdentifiant", "SIRET");
            }
            record.withArray("modifications").addObject().set("modification", one);
        }
    }
}
