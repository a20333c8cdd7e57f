package fr.clausesociale.reporting.columns;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/** Writes columns one after the other, each with its length before it and the checksum of all so far behind it. */
public final class ColumnsWriter implements Closeable {

    static final int CHUNK = 1 << 20;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    /** @param path of a file that is made anew */
    public ColumnsWriter(Path path) throws IOException {
        file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** @param size how many of the values */
    public void ints(int[] values, int size) throws IOException {
        put(size, Integer.BYTES, (from, count) -> buffer.asIntBuffer().put(values, from, count));
    }

    public void longs(long[] values, int size) throws IOException {
        put(size, Long.BYTES, (from, count) -> buffer.asLongBuffer().put(values, from, count));
    }

    public void chars(char[] values, int size) throws IOException {
        put(size, Character.BYTES, (from, count) -> buffer.asCharBuffer().put(values, from, count));
    }

    public void bytes(byte[] values, int size) throws IOException {
        put(size, Byte.BYTES, (from, count) -> buffer.duplicate().put(values, from, count));
    }

    /** A column of one number. */
    public void number(long value) throws IOException {
        longs(new long[] {value}, 1);
    }

    public void texts(List<String> values) throws IOException {
        int[] lengths = new int[values.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = values.get(i).length();
        }
        byte[] all = String.join("", values).getBytes(StandardCharsets.UTF_8);
        ints(lengths, lengths.length);
        bytes(all, all.length);
    }

    /** Everything is on the disk when this returns. */
    public void finish() throws IOException {
        flush();
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void put(int size, int width, Part part) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(size);
        for (int from = 0; from < size; ) {
            int count = Math.min(room(width), size - from);
            part.copy(from, count);
            buffer.position(buffer.position() + count * width);
            from += count;
        }
        flush();
        buffer.putInt((int) checksum.getValue());
    }

    /** How many values of a width there is room for; at least one. */
    private int room(int width) throws IOException {
        if (buffer.remaining() < width) {
            flush();
        }
        return buffer.remaining() / width;
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }
}
