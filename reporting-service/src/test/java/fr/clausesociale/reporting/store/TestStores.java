package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.facts.Version;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores in a folder of the test. */
public final class TestStores {

    private TestStores() {}

    public static Stores in(Path folder) {
        return in(folder, "128MB");
    }

    public static Stores in(Path folder, String memoryLimit) {
        return new Stores(config(folder, memoryLimit, null));
    }

    /** A store that holds these facts, written batch by batch while in use, and answers. */
    public static Stores with(Path folder, List<List<Version>> batches) throws SQLException {
        try {
            Stores stores = in(folder);
            ColumnStore store = stores.open();
            store.settle();
            for (List<Version> batch : batches) {
                store.write(batch, Map.of());
            }
            stores.serve();
            return stores;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores whose file needs more memory for a question than there is. */
    public static Stores outOfMemory(Path folder) {
        return new Stores(config(folder)) {
            @Override
            public <T> T read(Reading<T> reading) throws SQLException {
                throw new SQLException("Out of Memory Error: failed to allocate data of size 16.0 MiB");
            }
        };
    }

    /** Stores that may take so much of the heap for what is known. */
    public static Stores inHeap(Path folder, long bytes) {
        return new Stores(config(folder, "128MB", bytes));
    }

    static StoreConfig config(Path folder, long heap) {
        return config(folder, "128MB", heap);
    }

    static StoreFile file(Path folder) {
        StoreConfig config = config(folder);
        return new StoreFile(config, new Heap(config));
    }

    static StoreConfig config(Path folder) {
        return config(folder, "128MB", null);
    }

    /** @param heap null as shipped */
    private static StoreConfig config(Path folder, String memoryLimit, Long heap) {
        return new StoreConfig() {
            @Override
            public Path file() {
                return folder.resolve("figures.duckdb");
            }

            @Override
            public String memoryLimit() {
                return memoryLimit;
            }

            @Override
            public int threads() {
                return 2;
            }

            @Override
            public Optional<MemorySize> heap() {
                return Optional.ofNullable(heap).map(bytes -> new MemorySize(BigInteger.valueOf(bytes)));
            }

            @Override
            public int mostCells() {
                return 1 << 18;
            }
        };
    }
}
