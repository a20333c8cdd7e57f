package fr.clausesociale.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a Java process takes of memory once it has thrown away what it does not need, in KiB.
 *
 * @param heap of objects that are reached
 * @param resident of the whole process
 * @param classes bytes of the heap by class
 */
record Memory(long heap, long resident, Map<String, Long> classes) {

    private static final Pattern USED = Pattern.compile("(?:def new generation|tenured generation).*?used (\\d+)K");
    private static final Pattern CLASS = Pattern.compile("\\s+\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");
    private static final int MOST_GROWN = 15;
    /** Every fourth full collection packs all of the old generation; the others leave some room there (MarkSweepAlwaysCompactCount). */
    private static final int COLLECTIONS = 4;

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    static Memory of(ProcessHandle process) {
        // of objects that are still reached: what was made since the last collection says nothing
        Map<String, Long> classes = Stream.generate(() -> classes(process))
                .limit(COLLECTIONS)
                .min(Comparator.comparingLong(Memory::bytes))
                .orElseThrow();
        long heap = bytes(classes) / 1024;
        jcmd(process, "System.trim_native_heap");
        try {
            var resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return new Memory(heap, resident.find() ? Long.parseLong(resident.group(1)) : 0, classes);
        } catch (IOException e) {
            throw new IllegalStateException("No /proc: the resident size is read on Linux only", e);
        }
    }

    /** Of the heap as it is at this moment, with what could be thrown away, in KiB. */
    static long used(ProcessHandle process) {
        return USED.matcher(jcmd(process, "GC.heap_info"))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    boolean isMoreThan(Memory before, int percent) {
        return heap * 100 > before.heap * (100 + percent) || resident * 100 > before.resident * (100 + percent);
    }

    /** Which classes take most of what was added, to find out what keeps them. */
    String grownSince(Memory before) {
        return classes.entrySet().stream()
                .map(now -> Map.entry(now.getKey(), now.getValue() - before.classes.getOrDefault(now.getKey(), 0L)))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_GROWN)
                .map(grown -> grown.getKey() + " +" + grown.getValue() / 1024 + "K")
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "%,d KiB of heap, %,d KiB resident".formatted(heap, resident);
    }

    private static long bytes(Map<String, Long> classes) {
        return classes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Collects first. Room that a collection leaves among what is kept is filled with arrays of int, and counted as such. */
    private static Map<String, Long> classes(ProcessHandle process) {
        return jcmd(process, "GC.class_histogram")
                .lines()
                .map(CLASS::matcher)
                .filter(java.util.regex.Matcher::matches)
                .collect(Collectors.toMap(line -> line.group(2), line -> Long.parseLong(line.group(1)), Long::sum));
    }

    private static String jcmd(ProcessHandle process, String command) {
        try {
            var jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(process.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (jcmd.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
