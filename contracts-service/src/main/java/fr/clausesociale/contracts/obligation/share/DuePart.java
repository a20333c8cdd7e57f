package fr.clausesociale.contracts.obligation.share;

import fr.clausesociale.contracts.contract.terms.Part;
import fr.clausesociale.platform.geography.Territory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What of an obligation is due in one of the contract's territories.
 *
 * @param own whether the part is the caller's to look after, by its territory
 */
public record DuePart(Territory territory, BigDecimal share, BigDecimal due, boolean own) {

    /** Rounded so that the parts make the whole: what rounding leaves is the last one's. */
    public static List<DuePart> of(List<Part> parts, BigDecimal due, Predicate<Part> own) {
        List<DuePart> divided = new ArrayList<>();
        BigDecimal left = due;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            BigDecimal hours =
                    i == parts.size() - 1 ? left : due.multiply(part.share()).setScale(2, RoundingMode.DOWN);
            left = left.subtract(hours);
            divided.add(new DuePart(part.territory(), part.share(), hours, own.test(part)));
        }
        return divided;
    }
}
