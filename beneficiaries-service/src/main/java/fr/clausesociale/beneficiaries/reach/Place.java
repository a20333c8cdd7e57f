package fr.clausesociale.beneficiaries.reach;

import fr.clausesociale.platform.geography.Territory;
import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * Where a person is followed: the residence as far as it is known, else where the prescriber works.
 *
 * @param territory the name of it that others are told, {@code DEP-21} wherever a département is known
 * @param residence whether the codes are those of the residence
 */
@Embeddable
public record Place(
        String commune, String epci, String department, String region, String territory, boolean residence) {

    static Place of(Territory found, boolean residence) {
        return new Place(
                found.commune(),
                found.epci(),
                found.department(),
                found.region(),
                found.department() != null ? "DEP-" + found.department() : found.code(),
                residence);
    }

    /** Every territory this place is in, {@code FR} last. */
    public List<String> codes() {
        return here().codes();
    }

    Territory here() {
        return new Territory(commune, epci, department, region);
    }
}
