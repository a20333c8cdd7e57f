package fr.clausesociale.contracts.contract.terms;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who buys.
 *
 * @param siret as published; what was imported may be wrong at the source and is kept as it came, see {@link #valid()}
 * @param category null is read as not stated
 * @param service the buyer's own service (direction) that the contract is for, as the buyer calls it; null where not told
 */
@Embeddable
public record Buyer(
        @Column(name = "buyer_siret") @NotBlank @Size(max = 40)
        String siret,

        @Column(name = "buyer_name") @Size(max = 300) String name,

        @Column(name = "buyer_category") @Enumerated(EnumType.STRING)
        BuyerCategory category,

        @Column(name = "buyer_service") @Size(max = 120) String service) {

    /** Name of the fact, see {@link FactChoice}. */
    public static final String CATEGORY = "buyer/category";

    public Buyer {
        siret = siret == null ? null : siret.replace(" ", "");
        category = category == null ? BuyerCategory.NOT_STATED : category;
        service = service == null || service.isBlank() ? null : service.strip();
    }

    public Buyer(String siret, String name, BuyerCategory category) {
        this(siret, name, category, null);
    }

    /** The same, of this category. */
    public Buyer of(BuyerCategory other) {
        return new Buyer(siret, name, other, service);
    }

    /** As said, where something else is known of it. */
    public Buyer chosen(Buyer known, FactChoice choice) {
        return new Buyer(
                siret,
                choice.between("buyer/name", name, known.name),
                choice.between(CATEGORY, category, known.category),
                choice.between("buyer/service", service, known.service));
    }

    public boolean valid() {
        return Siret.isValid(siret);
    }
}
