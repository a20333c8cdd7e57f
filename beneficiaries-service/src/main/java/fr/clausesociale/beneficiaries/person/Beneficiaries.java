package fr.clausesociale.beneficiaries.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** All people. */
@ApplicationScoped
public class Beneficiaries implements PanacheRepositoryBase<Beneficiary, UUID> {

    /** Who could be the declared person: same day of birth, same name either way round, or same identifier. */
    List<Beneficiary> alike(Identity declared) {
        return list(
                "status = ?1 and (identity.birthDate = ?2 or nameKey in ?3 or identity.franceTravailId = ?4)"
                        + " order by createdAt, id",
                Beneficiary.Status.ACTIVE,
                declared.birthDate(),
                List.of(
                        NameKey.of(declared.lastName(), declared.firstNames()),
                        NameKey.of(declared.firstNames(), declared.lastName())),
                declared.franceTravailId());
    }

    /**
     * The next page of all people by id, for telling of them again. Nobody changes them, nor what is declared of them, before
     * the transaction ends: what is told last of a person is what stands.
     */
    public List<Beneficiary> heldAfter(UUID last, int limit) {
        return find("id > ?1 order by id", last)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .page(0, limit)
                .list();
    }
}
