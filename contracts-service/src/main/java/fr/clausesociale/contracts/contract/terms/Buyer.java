package fr.clausesociale.contracts.contract.terms;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who buys.
 *
 * @param siret as published; what was imported may be wrong at the source and is kept as it came, see {@link #valid()}
 * @param category null is read as not stated
 * @param service the buyer's own service (direction) that the contract is for, as the buyer calls it; null where not told
 */
public record Buyer(
        @NotBlank @Size(max = 40) String siret,
        @Size(max = 300) String name,
        BuyerCategory category,
        @Size(max = 120) String service) {

    public Buyer {
        siret = siret == null ? null : siret.replace(" ", "");
        category = category == null ? BuyerCategory.NOT_STATED : category;
        service = service == null || service.isBlank() ? null : service.strip();
    }

    public Buyer(String siret, String name, BuyerCategory category) {
        this(siret, name, category, null);
    }

    public boolean valid() {
        return Siret.isValid(siret);
    }
}
