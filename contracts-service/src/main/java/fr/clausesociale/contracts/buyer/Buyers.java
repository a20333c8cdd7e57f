package fr.clausesociale.contracts.buyer;

import fr.clausesociale.contracts.contract.CategoryInForce;
import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Buyers as far as the caller reaches: a buyer itself, a facilitator those of its contracts, an administrator all. */
@ApplicationScoped
class Buyers implements PanacheRepositoryBase<DatedCategory, UUID> {

    private final CategoryInForce contracts;
    private final Reach reach;
    private final CategoryDoubts doubts;
    private final Caller caller;
    private final BusinessClock clock;

    Buyers(CategoryInForce contracts, Reach reach, CategoryDoubts doubts, Caller caller, BusinessClock clock) {
        this.contracts = contracts;
        this.reach = reach;
        this.doubts = doubts;
        this.caller = caller;
        this.clock = clock;
    }

    BuyerView view(String identifier, LocalDate on, Locale locale) {
        String siren = siren(identifier);
        Optional<String> name = name(siren);
        BuyerHistory history = history(siren);
        boolean known = name.isPresent() || own(siren) || caller.is(Roles.ADMIN) && !history.isEmpty();
        if (!known) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        return new BuyerView(
                siren,
                name.filter(said -> !said.isBlank()).or(() -> lastName(siren)).orElse(null),
                on,
                history.dated().on(on).orElse(null),
                history.views(),
                doubts.of(siren, history.last(), locale));
    }

    private boolean own(String siren) {
        return caller.is(Roles.BUYER) && siren.equals(caller.siren());
    }

    /** Records a category; the buyer's contracts since then of which none was ever said take it. */
    void categorise(String identifier, CategoryRequest request) {
        String siren = siren(identifier);
        checkMayWrite(siren, request.category());
        hold(siren);
        history(siren).checkMayFollow(request, clock.today());
        persistAndFlush(new DatedCategory(siren, request, clock.now(), caller.organisation()));
        contracts.complete(siren, request.from(), request.category(), clock.now());
    }

    /** Records what was right instead of a category that was not; contracts that took the wrong one take it. */
    void correct(String identifier, LocalDate from, CorrectionRequest request) {
        String siren = siren(identifier);
        checkMayWrite(siren, request.category());
        hold(siren);
        BuyerHistory history = history(siren);
        DatedCategory wrong = history.wrong(from, request.category());
        persistAndFlush(wrong.corrected(request, clock.now(), caller.organisation()));
        contracts.correct(siren, from, history.end(from), wrong.category(), request.category(), clock.now());
    }

    private void checkMayWrite(String siren, BuyerCategory category) {
        checkDecides(siren);
        CategoryDoubts.check(siren, category);
    }

    /** The category of a buyer decides for all its contracts: a facilitator decides where it may change all of them. */
    private void checkDecides(String siren) {
        if (caller.is(Roles.ADMIN) || own(siren)) {
            return;
        }
        if (!caller.is(Roles.FACILITATOR) || name(siren).isEmpty()) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        if (hasOutOfReach(siren)) {
            throw Problem.of(BuyerProblem.CATEGORY_OF_OTHERS);
        }
    }

    private boolean hasOutOfReach(String siren) {
        WhereClause all = new WhereClause().with("siren", siren);
        String within = reach.condition("h", all.parameters());
        return !all.add("c.buyerSiren = :siren")
                .add("c.id not in (select h.id from Contract h where h.buyerSiren = :siren and " + within + ")")
                .query(getEntityManager(), "select c.id from Contract c", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static String siren(String identifier) {
        if (Siret.isValid(identifier)) {
            return Siret.siren(identifier);
        }
        if (!Siret.isValidSiren(identifier)) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        return identifier;
    }

    private BuyerHistory history(String siren) {
        return new BuyerHistory(list("siren = ?1 order by from, id", siren));
    }

    /** As in the latest contract within reach; empty where none is. */
    private Optional<String> name(String siren) {
        return latest(new WhereClause().add("c.buyerSiren = :siren", "siren", siren));
    }

    /** As in the latest contract that says one. */
    private Optional<String> lastName(String siren) {
        return latest(
                new WhereClause().add("c.buyerSiren = :siren", "siren", siren).add("trim(c.buyer.name) <> ''"));
    }

    private Optional<String> latest(WhereClause conditions) {
        return conditions
                .within(reach.branches("c"))
                .query(
                        getEntityManager(),
                        "select coalesce(c.buyer.name, '') from Contract c",
                        " order by c.listed.notifiedSort desc, c.id desc",
                        String.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Makes others who record a category of the buyer wait until the transaction ends. */
    private void hold(String siren) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 8))) held")
                .setParameter("key", siren)
                .getResultList();
    }
}
