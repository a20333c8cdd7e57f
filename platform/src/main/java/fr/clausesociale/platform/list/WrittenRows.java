package fr.clausesociale.platform.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * Keeps rows as they were answered last, with how they stood then. An answer is given again only where the row still stands so,
 * which is asked of the database each time, and only to whom it would be answered alike.
 */
@ApplicationScoped
public class WrittenRows {

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Cache<Key, Kept> kept;

    /** @param what of, so that rows of two tables never stand for each other */
    private record Key(String what, UUID id, Object shown) {

        static Key of(String what, Standing now) {
            return new Key(what, now.id(), now.shown());
        }
    }

    private record Kept(String state, WrittenRow row) {}

    WrittenRows(AgroalDataSource database, ObjectMapper json, WrittenRowsConfig config, MeterRegistry meters) {
        this.database = database;
        this.json = json;
        this.kept = CaffeineCacheMetrics.monitor(
                meters,
                Caffeine.newBuilder()
                        .maximumWeight(config.most().asLongValue())
                        .weigher((Key key, Kept one) -> one.row.size())
                        .expireAfterWrite(config.kept())
                        .recordStats()
                        .build(),
                "written-rows");
    }

    /** Rows of one table. */
    public <S extends Standing, T> WrittenTable<S, T> of(WrittenTable.Definition<S, T> definition) {
        return new WrittenTable<>(definition, database, this);
    }

    /** Null where it was never written, or not as it stands now. */
    WrittenRow kept(String what, Standing now) {
        Kept found = now.state() == null ? null : kept.getIfPresent(Key.of(what, now));
        return found != null && found.state.equals(now.state()) ? found.row : null;
    }

    void keep(String what, Standing now, WrittenRow row) {
        kept.put(Key.of(what, now), new Kept(now.state(), row));
    }

    WrittenRow write(long version, Object view) {
        try {
            return new WrittenRow(version, json.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
