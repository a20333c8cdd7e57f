package fr.clausesociale.reporting.store;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the columnar copy lives and what it may use. */
@ConfigMapping(prefix = "clausesociale.store")
public interface StoreConfig {

    /** The file; one process only can hold it open. */
    @WithDefault(".local/reporting/figures.duckdb")
    Path file();

    /** Memory outside the heap, as DuckDB writes it. What does not fit is spilled beside the file. */
    @WithDefault("256MB")
    String memoryLimit();

    @WithDefault("2")
    int threads();

    /**
     * Memory in the heap for all that is known, that of a copy built beside included: some 300 bytes a line. What would be more is
     * not taken in. Six tenths of the heap where it is not set: what is left is for questions.
     */
    Optional<MemorySize> heap();

    /** Most cells that a question may have; more is refused as too large. Each thread keeps 24 bytes of heap for each. */
    @WithDefault("262144")
    int mostCells();
}
