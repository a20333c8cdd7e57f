package fr.clausesociale.beneficiaries.progress;

import fr.clausesociale.beneficiaries.person.Pseudonyms;
import fr.clausesociale.platform.list.WhereClause;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All changes of PASS IAE heard of. */
@ApplicationScoped
public class KnownPassChanges implements PanacheRepositoryBase<KnownPassChange, UUID> {

    /** It never changes. */
    public void keep(PassState state) {
        if (findById(state.changeId()) == null) {
            persist(new KnownPassChange(state));
        }
    }

    /** It belongs to whoever is behind another pseudonym than that it was recorded under. */
    public void belongs(UUID change, UUID pseudonym) {
        findById(change).belongsTo(pseudonym);
    }

    /** Of a person under any of these pseudonyms. */
    public List<KnownPassChange> of(Pseudonyms people) {
        return new WhereClause()
                .among("c.beneficiaryId", "people", people.all())
                .query(
                        getEntityManager(),
                        "from KnownPassChange c",
                        " order by c.recordedAt, c.id",
                        KnownPassChange.class)
                .getResultList();
    }
}
