package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.HolderUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Hours that passed from one holder of a lot to another name both. */
@ApplicationScoped
class TransferredHours implements HolderUse {

    private final EntityManager database;

    TransferredHours(EntityManager database) {
        this.database = database;
    }

    @Override
    public boolean of(Contractor holder, UUID lot) {
        return database.createQuery(
                                "select count(*) from Entry e join Obligation o on o.id = e.obligationId"
                                        + " where o.lotId = :lot and (e.terms.from = :id or e.terms.to = :id)",
                                Long.class)
                        .setParameter("lot", lot)
                        .setParameter("id", holder.id())
                        .getSingleResult()
                > 0;
    }
}
