package fr.clausesociale.contracts.publication.file;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table on disk, read again contract by contract, wherever they stood. Memory holds where each row lies and which
 * one of its contract comes after it, some 100 bytes a contract of one row.
 */
final class SpooledRows implements Closeable {

    /** Of one contract: what has more rows than this is read as several, so that one number on every row fills no memory. */
    private static final int MOST_TOGETHER = 2000;

    private final Path path;
    private final OutputStream out;
    private final Map<Long, Integer> groups = new HashMap<>();
    private long[] positions = new long[1024];
    private int[] nextInGroup = new int[1024];
    private int[] first = new int[1024];
    private int[] last = new int[1024];
    private int[] sizes = new int[1024];
    private int rows;
    private int count;
    private long written;
    private int at;
    private RandomAccessFile in;

    SpooledRows() throws IOException {
        path = Files.createTempFile("table-", ".rows");
        out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
    }

    /** A row of the table and its number in it. */
    record Line(long row, List<String> values) {}

    /** @param contract what is the same for all rows of one contract, null for a row that stands alone */
    void add(String contract, Line line) throws IOException {
        byte[] bytes = bytes(line);
        positions = rows < positions.length ? positions : Arrays.copyOf(positions, rows * 2);
        nextInGroup = rows < nextInGroup.length ? nextInGroup : Arrays.copyOf(nextInGroup, rows * 2);
        positions[rows] = written;
        nextInGroup[rows] = -1;
        Long key = contract == null ? null : digest(contract);
        Integer group = key == null ? null : groups.get(key);
        if (group == null || sizes[group] == MOST_TOGETHER) {
            begin(key);
        } else {
            nextInGroup[last[group]] = rows;
            last[group] = rows;
            sizes[group]++;
        }
        rows++;
        out.write(bytes);
        written += bytes.length;
    }

    private void begin(Long key) {
        if (count == first.length) {
            first = Arrays.copyOf(first, count * 2);
            last = Arrays.copyOf(last, count * 2);
            sizes = Arrays.copyOf(sizes, count * 2);
        }
        first[count] = rows;
        last[count] = rows;
        sizes[count] = 1;
        if (key != null) {
            groups.put(key, count);
        }
        count++;
    }

    private static long digest(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static byte[] bytes(Line line) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeLong(line.row());
        data.writeInt(line.values().size());
        for (String value : line.values()) {
            byte[] text = value.getBytes(StandardCharsets.UTF_8);
            data.writeInt(text.length);
            data.write(text);
        }
        byte[] told = bytes.toByteArray();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(told.length + 4);
        new DataOutputStream(whole).writeInt(told.length);
        whole.write(told);
        return whole.toByteArray();
    }

    /** All is written. */
    void end() throws IOException {
        out.close();
        groups.clear();
        in = new RandomAccessFile(path.toFile(), "r");
    }

    /** The rows of the contract that comes next, in the order of the first row of each; null at the end. */
    List<Line> next() throws IOException {
        if (at == count) {
            return null;
        }
        List<Line> lines = new ArrayList<>(sizes[at]);
        for (int each = first[at]; each >= 0; each = nextInGroup[each]) {
            lines.add(read(positions[each]));
        }
        at++;
        return lines;
    }

    private Line read(long position) throws IOException {
        in.seek(position);
        byte[] told = new byte[in.readInt()];
        in.readFully(told);
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(told));
        long row = data.readLong();
        int size = data.readInt();
        List<String> values = new ArrayList<>(size);
        for (int value = 0; value < size; value++) {
            values.add(new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8));
        }
        return new Line(row, values);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
            if (in != null) {
                in.close();
            }
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
