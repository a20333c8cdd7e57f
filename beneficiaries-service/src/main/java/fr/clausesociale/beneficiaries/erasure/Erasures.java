package fr.clausesociale.beneficiaries.erasure;

import fr.clausesociale.beneficiaries.erased.ErasedPseudonym;
import fr.clausesociale.beneficiaries.erased.ErasedPseudonyms;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All erasures, kept to answer for them. */
@ApplicationScoped
class Erasures implements PanacheRepositoryBase<Erasure, UUID> {

    private final ErasedPseudonyms erased;
    private final KeysetReader keys;

    Erasures(ErasedPseudonyms erased, KeysetReader keys) {
        this.erased = erased;
        this.keys = keys;
    }

    /** The oldest first. */
    Page<ErasureView> page(Paging paging) {
        return keys.page(
                new ListDefinition<>("Erasure", "e", this::views, Function.identity()),
                List.of(ReachPath.everything()),
                Keyset.oldestFirst("e.id"),
                paging);
    }

    private Map<UUID, ErasureView> views(List<UUID> ids) {
        Map<UUID, List<UUID>> pseudonyms = erased.list("erasureId in ?1 order by beneficiaryId", ids).stream()
                .collect(Collectors.groupingBy(
                        ErasedPseudonym::erasureId,
                        Collectors.mapping(ErasedPseudonym::beneficiaryId, Collectors.toList())));
        return new WhereClause()
                        .among("e.id", "ids", ids)
                        .query(getEntityManager(), "from Erasure e", Erasure.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(
                                Erasure::id,
                                erasure -> ErasureView.of(erasure, pseudonyms.getOrDefault(erasure.id(), List.of()))));
    }
}
