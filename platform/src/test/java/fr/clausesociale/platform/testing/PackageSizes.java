package fr.clausesociale.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many files the packages of a service have, beside the list of those that had more than they should when the rule was
 * made, {@code src/test/resources/large-packages.txt}. {@code -Dapprove} takes from the list what has become smaller and adds
 * nothing to it.
 */
final class PackageSizes {

    /** More are no longer seen at one look. */
    private static final int MOST = 30;

    /** By how much the list may lag behind what has become smaller: several changes at a time take files away. */
    private static final int AIR = 6;

    private static final Path LIST = Path.of("src", "test", "resources", "large-packages.txt");

    private final SortedMap<String, Integer> files;
    private final SortedMap<String, Integer> listed;
    private final List<String> comments;

    private PackageSizes(SortedMap<String, Integer> files, SortedMap<String, Integer> listed, List<String> comments) {
        this.files = files;
        this.listed = listed;
        this.comments = comments;
    }

    static PackageSizes of(String root) throws IOException {
        SortedMap<String, Integer> files = SourceFiles.all().stream()
                .map(SourceFiles::packageOf)
                .filter(name -> name.startsWith(root + "."))
                .collect(Collectors.toMap(
                        name -> name.substring(root.length() + 1), name -> 1, Integer::sum, TreeMap::new));
        List<String> lines = Files.exists(LIST) ? Files.readAllLines(LIST) : List.of();
        SortedMap<String, Integer> listed = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        words -> words[0], words -> Integer.valueOf(words[1]), (a, b) -> a, TreeMap::new));
        return new PackageSizes(
                files,
                listed,
                lines.stream().filter(line -> line.startsWith("#")).toList());
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        files.forEach((name, count) -> {
            int most = Math.max(MOST, listed.getOrDefault(name, MOST));
            if (count > most) {
                faults.add(name + " has " + count + " files, at most " + most + " are allowed: divide it");
            }
        });
        listed.forEach((name, most) -> {
            int count = files.getOrDefault(name, 0);
            if (most - count > AIR) {
                faults.add(name + " has " + count + " files and is listed with " + most + ": run with -Dapprove");
            }
        });
        return faults;
    }

    void approve() throws IOException {
        listed.replaceAll((name, most) -> Math.min(most, files.getOrDefault(name, 0)));
        boolean shorter = listed.values().removeIf(count -> count <= MOST);
        if (shorter || !listed.isEmpty()) {
            List<String> lines = new ArrayList<>(comments);
            listed.forEach((name, count) -> lines.add(name + " " + count));
            Files.write(LIST, lines);
        }
    }
}
