package fr.clausesociale.bare;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Rows implements PanacheRepositoryBase<Row, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    List<Row> page(String kind, UUID after, int limit) {
        return find("kind = ?1 and id > ?2 order by id", kind, after == null ? FIRST : after)
                .page(0, limit)
                .list();
    }
}
