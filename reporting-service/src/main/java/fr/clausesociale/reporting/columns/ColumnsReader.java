package fr.clausesociale.reporting.columns;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Reads columns in the order they were written in.
 *
 * @see ColumnsWriter
 */
public final class ColumnsReader implements Closeable {

    private final FileChannel file;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(ColumnsWriter.CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private long left;

    public ColumnsReader(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        left = file.size();
        buffer.limit(0);
    }

    public int[] ints() throws IOException {
        int[] values = new int[begin(Integer.BYTES)];
        take(values.length, Integer.BYTES, (from, count) -> buffer.asIntBuffer().get(values, from, count));
        return values;
    }

    public long[] longs() throws IOException {
        long[] values = new long[begin(Long.BYTES)];
        take(values.length, Long.BYTES, (from, count) -> buffer.asLongBuffer().get(values, from, count));
        return values;
    }

    public char[] chars() throws IOException {
        char[] values = new char[begin(Character.BYTES)];
        take(
                values.length,
                Character.BYTES,
                (from, count) -> buffer.asCharBuffer().get(values, from, count));
        return values;
    }

    public byte[] bytes() throws IOException {
        byte[] values = new byte[begin(Byte.BYTES)];
        take(values.length, Byte.BYTES, (from, count) -> buffer.duplicate().get(values, from, count));
        return values;
    }

    public long number() throws IOException {
        long[] one = longs();
        if (one.length != 1) {
            throw new ColumnsBroken("a number has " + one.length + " values");
        }
        return one[0];
    }

    public List<String> texts() throws IOException {
        int[] lengths = ints();
        String all = new String(bytes(), StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>(lengths.length);
        int at = 0;
        for (int length : lengths) {
            texts.add(all.substring(at, at + length));
            at += length;
        }
        return texts;
    }

    /** After the last column: nothing may follow. */
    public void finish() throws IOException {
        if (left > 0) {
            throw new ColumnsBroken(left + " bytes too many");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The length is not believed either, as long as the checksum has not been reached. */
    private int begin(int width) throws IOException {
        there(Integer.BYTES);
        int size = buffer.getInt(buffer.position());
        took(1, Integer.BYTES);
        if (size < 0 || (long) size * width > left) {
            throw new ColumnsBroken("a column is cut off");
        }
        return size;
    }

    private void take(int size, int width, Part part) throws IOException {
        for (int from = 0; from < size; ) {
            int count = Math.min(there(width), size - from);
            part.copy(from, count);
            took(count, width);
            from += count;
        }
        end();
    }

    private void end() throws IOException {
        int expected = (int) checksum.getValue();
        there(Integer.BYTES);
        int found = buffer.getInt(buffer.position());
        took(1, Integer.BYTES);
        if (found != expected) {
            throw new ColumnsBroken("a checksum is not that of its column");
        }
    }

    /** How many values of a width can be taken; at least one. */
    private int there(int width) throws IOException {
        if (left < width) {
            throw new ColumnsBroken("the file is cut off");
        }
        if (buffer.remaining() < width) {
            buffer.compact();
            while (buffer.position() < width) {
                if (file.read(buffer) < 0) {
                    throw new ColumnsBroken("the file is cut off");
                }
            }
            buffer.flip();
        }
        return buffer.remaining() / width;
    }

    private void took(int count, int width) {
        int bytes = count * width;
        ByteBuffer taken = buffer.duplicate();
        taken.limit(taken.position() + bytes);
        checksum.update(taken);
        buffer.position(buffer.position() + bytes);
        left -= bytes;
    }
}
