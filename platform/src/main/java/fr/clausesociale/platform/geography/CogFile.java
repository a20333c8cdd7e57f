package fr.clausesociale.platform.geography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The shipped edition of the COG in memory: about 10 MB, read in about a tenth of a second when the first question comes. */
final class CogFile {

    private static final String RESOURCE = "/geography/cog-2026.csv.gz";

    final Map<String, String> regions = new HashMap<>();
    final Map<String, Territory> departments = new HashMap<>();
    final Map<String, String> departmentNames = new HashMap<>();
    final Map<String, Territory> arrondissements = new HashMap<>();
    final Map<String, String> epcis = new HashMap<>(2600);
    final Map<String, Commune> communes = new HashMap<>(80_000);
    final Map<String, List<Commune>> postalCodes = new HashMap<>(13_000);
    final Map<String, List<Commune>> byDepartment = new HashMap<>();

    /** Loaded once, by whoever asks first. */
    private static final class Loaded {
        static final CogFile EDITION = new CogFile();
    }

    static CogFile edition() {
        return Loaded.EDITION;
    }

    private CogFile() {
        try (InputStream file = CogFile.class.getResourceAsStream(RESOURCE)) {
            readAll(new GZIPInputStream(file, 1 << 16).readAllBytes());
            communes.putIfAbsent("97123", communes.get("97701")); // Saint-Barthélemy and Saint-Martin, communes of
            communes.putIfAbsent(
                    "97127", communes.get("97801")); // Guadeloupe until 2007; as postal codes others' there
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** By hand over the bytes: a reader of lines and String.split take three times as long in a JVM that has just started. */
    private void readAll(byte[] file) {
        String[] field = new String[6];
        int fields = 0;
        int start = 0;
        for (int at = 0; at < file.length; at++) {
            if (file[at] == ';' || file[at] == '\n') {
                field[fields++] = new String(file, start, at - start, StandardCharsets.UTF_8);
                start = at + 1;
                if (file[at] == '\n') {
                    read(field);
                    fields = 0;
                }
            }
        }
    }

    private void read(String[] field) {
        switch (field[0]) {
            case "R" -> regions.put(field[1], field[2]);
            case "D" -> {
                String region = field[2].isEmpty() ? null : field[2];
                departments.put(field[1], new Territory(null, null, field[1], region));
                departmentNames.put(field[1], field[3]);
            }
            case "A" -> arrondissements.put(field[1], departments.get(field[2]));
            case "E" -> epcis.put(field[1], field[2]);
            case "C" -> commune(field);
            case "F" -> former(field);
            default -> throw new IllegalStateException(field[0]);
        }
    }

    private void commune(String[] field) {
        Territory department = departments.get(field[2]);
        // The codes repeat on 35,000 lines: one instance of each is kept.
        String epci = field[3].isEmpty() ? null : known(field[3]);
        Commune commune =
                new Commune(field[5], new Territory(field[1], epci, department.department(), department.region()));
        communes.put(field[1], commune);
        byDepartment
                .computeIfAbsent(department.department(), d -> new ArrayList<>())
                .add(commune);
        for (String postalCode : field[4].isEmpty() ? new String[0] : field[4].split(" ")) {
            postalCodes.computeIfAbsent(postalCode, c -> new ArrayList<>(1)).add(commune);
        }
    }

    private final Map<String, String> oneEach = new HashMap<>();

    private String known(String code) {
        return oneEach.computeIfAbsent(code, c -> c);
    }

    private void former(String[] field) {
        Commune present = communes.get(field[2]);
        communes.putIfAbsent(field[1], present);
        if (!field[3].isEmpty()) {
            present.formerly(field[3]);
        }
    }
}
