package fr.clausesociale.contracts.publication.taking;

import fr.clausesociale.contracts.contract.registry.ContractSnapshot;
import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.contracts.publication.record.DecpFault;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.Submitter;
import java.util.Objects;

/**
 * Which records a sender may bring in: a buyer its own, a facilitator those of its territory. A place that is not known, or
 * wider than the territory, gives a contract to nobody: the facilitator's structure has to claim it ({@code follow=true}).
 */
final class Access {

    private final Submitter by;
    private final boolean follow;
    private final Geography geography;

    Access(ImportContext context, Geography geography) {
        this.by = context.by();
        this.follow = context.follow() && by.is(Roles.FACILITATOR) && by.organisation() != null;
        this.geography = geography;
    }

    void checkSender(ImportedRecord imported) {
        String buyer = imported.draft().buyer().siret();
        if (!by.is(Roles.ADMIN) && !by.is(Roles.FACILITATOR) && !own(buyer)) {
            imported.skipped(DecpFault.OTHER_BUYER, buyer);
        }
    }

    void checkNew(ImportedRecord imported) {
        if (!everywhere(imported.draft().buyer().siret())) {
            place(imported, true);
        }
    }

    /** What a record says of its place does not give its sender the contract of another; who follows it decides first. */
    void checkKnown(ImportedRecord imported, ContractSnapshot known) {
        if (everywhere(known.key().buyerSiret())) {
            return;
        }
        boolean own = by.jurisdiction(Roles.FACILITATOR).covers(known.followedBy(), known.territory());
        if (known.followedBy() != null) {
            if (!own) {
                imported.skipped(DecpFault.FOLLOWED_BY_OTHER);
            }
        } else if (own) {
            place(imported, false);
        } else {
            placed(imported, known.territory(), known.territory().code());
        }
    }

    /** @param demanded whether one that is not known leaves the record out */
    private void place(ImportedRecord imported, boolean demanded) {
        Place told = imported.draft().terms().placeOfPerformance();
        Territory place = told.resolve(geography).orElse(null);
        if (place != null) {
            placed(imported, place, told.code());
        } else if (demanded) {
            claim(imported, DecpFault.PLACE_UNKNOWN_TO_REACH, told.code());
        }
    }

    private void placed(ImportedRecord imported, Territory place, String code) {
        if (by.answersFor(place, Roles.FACILITATOR)) {
            return;
        }
        if (wider(place)) {
            claim(imported, DecpFault.PLACE_WIDER, code);
        } else {
            imported.skipped(DecpFault.OUTSIDE_TERRITORY, shown(code));
        }
    }

    private void claim(ImportedRecord imported, DecpFault otherwise, String code) {
        if (follow) {
            imported.claimedBy(by.organisation());
        } else {
            imported.skipped(otherwise, shown(code));
        }
    }

    private boolean everywhere(String buyerSiret) {
        return by.is(Roles.ADMIN) || own(buyerSiret);
    }

    private boolean own(String buyerSiret) {
        return by.is(Roles.BUYER)
                && by.organisation() != null
                && Siret.siren(by.organisation()).equals(Siret.siren(buyerSiret));
    }

    /** Whether the place holds a territory of the sender, and more. */
    private boolean wider(Territory place) {
        return by.territories(Roles.FACILITATOR).stream()
                .map(territory -> geography.territory(territory).orElse(null))
                .filter(Objects::nonNull)
                .anyMatch(mine -> mine.within(place.code()));
    }

    private static String shown(String code) {
        return code == null ? "?" : code;
    }
}
