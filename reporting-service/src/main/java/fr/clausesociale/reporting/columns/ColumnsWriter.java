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
        begin(size);
        for (int from = 0; from < size; ) {
            int count = Math.min(room(Integer.BYTES), size - from);
            buffer.asIntBuffer().put(values, from, count);
            from += wrote(count, Integer.BYTES);
        }
        end();
    }

    public void longs(long[] values, int size) throws IOException {
        begin(size);
        for (int from = 0; from < size; ) {
            int count = Math.min(room(Long.BYTES), size - from);
            buffer.asLongBuffer().put(values, from, count);
            from += wrote(count, Long.BYTES);
        }
        end();
    }

    public void chars(char[] values, int size) throws IOException {
        begin(size);
        for (int from = 0; from < size; ) {
            int count = Math.min(room(Character.BYTES), size - from);
            buffer.asCharBuffer().put(values, from, count);
            from += wrote(count, Character.BYTES);
        }
        end();
    }

    public void bytes(byte[] values, int size) throws IOException {
        begin(size);
        for (int from = 0; from < size; ) {
            int count = Math.min(room(Byte.BYTES), size - from);
            buffer.duplicate().put(values, from, count);
            from += wrote(count, Byte.BYTES);
        }
        end();
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

    private void begin(int size) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(size);
    }

    private void end() throws IOException {
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

    private int wrote(int count, int width) {
        buffer.position(buffer.position() + count * width);
        return count;
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
