package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.BuyerCategories;
import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.DatedCategories;
import fr.clausesociale.contracts.contract.fact.PublishedFacts;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Gives contracts the category that their buyer had on the day the consultation was launched, or on that of notification
 * where the former is not known. What a person says of a contract goes before it; what a publication's numbering only lets be
 * guessed does not.
 */
@ApplicationScoped
public class CategoryInForce {

    private static final int PAGE = 500;

    /** As {@link #day}, of a contract {@code c}. */
    private static final String DAY = "coalesce(c.terms.consultationLaunchedOn, c.terms.notifiedOn)";

    private final BuyerCategories categories;
    private final EntityManager database;
    private final PublishedFacts facts;
    private final ContractEvents events;

    CategoryInForce(BuyerCategories categories, EntityManager database, PublishedFacts facts, ContractEvents events) {
        this.categories = categories;
        this.database = database;
        this.facts = facts;
        this.events = events;
    }

    /** What a person tells, with the category in force where none is told. */
    ContractDraft told(ContractDraft draft) {
        return draft.buyer().category() == BuyerCategory.NOT_STATED
                ? published(List.of(draft)).apply(draft)
                : draft;
    }

    /** Gives publications the category in force where one is recorded. */
    UnaryOperator<ContractDraft> published(Collection<ContractDraft> drafts) {
        Map<String, DatedCategories> known = categories.of(drafts.stream()
                .map(CategoryInForce::siren)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return draft -> category(draft, known).map(draft::boughtBy).orElse(draft);
    }

    private static Optional<BuyerCategory> category(ContractDraft draft, Map<String, DatedCategories> known) {
        String siren = siren(draft);
        return siren == null
                ? Optional.empty()
                : known.getOrDefault(siren, DatedCategories.NONE).on(day(draft.terms()));
    }

    private static String siren(ContractDraft draft) {
        return draft.buyer().valid() ? Siret.siren(draft.buyer().siret()) : null;
    }

    private static LocalDate day(ContractTerms terms) {
        return terms.consultationLaunchedOn() != null ? terms.consultationLaunchedOn() : terms.notifiedOn();
    }

    /**
     * Tells it of the buyer's contracts since then of which nobody ever said one; what was said stays. Page by page, a large
     * buyer has thousands.
     */
    public void complete(String siren, LocalDate from, BuyerCategory category, Instant now) {
        take(since(siren, from).add("c.buyer.category = NOT_STATED"), category, now);
    }

    /**
     * Tells it of the buyer's contracts of these days that took another one, which was recorded wrongly.
     *
     * @param until the first day that is not concerned
     */
    public void correct(
            String siren, LocalDate from, LocalDate until, BuyerCategory wrong, BuyerCategory right, Instant now) {
        take(
                since(siren, from)
                        .add(DAY + " < :until", "until", until)
                        .add("c.categoryTaken = true")
                        .add("c.buyer.category = :wrong", "wrong", wrong),
                right,
                now);
    }

    private static WhereClause since(String siren, LocalDate from) {
        return new WhereClause().add("c.buyerSiren = :siren", "siren", siren).add(DAY + " >= :from", "from", from);
    }

    /** @param which contracts, that are no longer among them once they took the category */
    private void take(WhereClause which, BuyerCategory category, Instant now) {
        List<Contract> page = page(which);
        while (!page.isEmpty()) {
            page.forEach(contract -> {
                contract.boughtBy(category);
                contract.touch(now);
            });
            database.flush();
            List<UUID> ids = page.stream().map(Contract::id).toList();
            events.publishAll(page, facts.of(ids), database::detach, "contract-changed");
            page = page(which);
        }
    }

    private List<Contract> page(WhereClause which) {
        return which.query(database, "from Contract c", " order by c.id", Contract.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(PAGE)
                .getResultList();
    }
}
