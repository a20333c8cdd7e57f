package fr.clausesociale.contracts.buyer;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a buyer's SIREN says against a category. */
@ApplicationScoped
class CategoryDoubts {

    private final Messages messages;

    CategoryDoubts(Messages messages) {
        this.messages = messages;
    }

    /** @throws Problem where the SIREN rules the category out */
    static void check(String siren, BuyerCategory category) {
        BuyerCategory.numbered(siren).filter(category::excludes).ifPresent(numbered -> {
            throw Problem.of(BuyerProblem.CATEGORY_CONTRADICTS_SIREN, category, siren, numbered)
                    .at("/category");
        });
    }

    /** @param category empty where none is recorded */
    List<BuyerView.Doubt> of(String siren, Optional<BuyerCategory> category, Locale locale) {
        return category
                .flatMap(told -> BuyerCategory.numbered(siren)
                        .filter(told::unexpectedFor)
                        .map(numbered -> doubt(locale, told, siren, numbered)))
                .stream()
                .toList();
    }

    private BuyerView.Doubt doubt(Locale locale, Object... args) {
        String code = BuyerProblem.CATEGORY_UNEXPECTED.name();
        return new BuyerView.Doubt(code, messages.message(locale, code, args), messages.hint(locale, code, args));
    }
}
