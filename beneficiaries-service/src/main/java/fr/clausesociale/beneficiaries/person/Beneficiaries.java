package fr.clausesociale.beneficiaries.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** The next page of all people by id, for going through all of them. */
    public List<Beneficiary> after(UUID last, int limit) {
        return (last == null ? find("order by id") : find("id > ?1 order by id", last))
                .page(0, limit)
                .list();
    }
}
