package fr.clausesociale.beneficiaries.separation;

import fr.clausesociale.beneficiaries.link.Belonging;
import fr.clausesociale.beneficiaries.link.Separation;
import fr.clausesociale.beneficiaries.opposition.OppositionsParted;
import fr.clausesociale.beneficiaries.person.Parting;
import fr.clausesociale.beneficiaries.progress.KnownDecisions;
import fr.clausesociale.beneficiaries.progress.KnownPassChanges;
import fr.clausesociale.beneficiaries.progress.KnownPlacements;
import fr.clausesociale.beneficiaries.referral.Follow;
import fr.clausesociale.beneficiaries.referral.ReferralsParted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Parts all that was recorded of two who were taken for one. Runs in the caller's transaction. */
@ApplicationScoped
public class Separations {

    private final SharedFacts facts;
    private final KnownDecisions decisions;
    private final KnownPassChanges passes;
    private final KnownPlacements placements;
    private final OppositionsParted oppositions;
    private final ReferralsParted referrals;
    private final Follow follow;

    Separations(
            SharedFacts facts,
            KnownDecisions decisions,
            KnownPassChanges passes,
            KnownPlacements placements,
            OppositionsParted oppositions,
            ReferralsParted referrals,
            Follow follow) {
        this.facts = facts;
        this.decisions = decisions;
        this.passes = passes;
        this.placements = placements;
        this.oppositions = oppositions;
        this.referrals = referrals;
        this.follow = follow;
    }

    /** What there is to part, and of what somebody has to say whose it is. */
    public SplitView look(Separation two) {
        return SplitView.of(two, new Attribution(two, facts.of(two), Map.of()));
    }

    /** @param told whose the facts are that do not tell so themselves */
    public Parting by(List<ToldFact> told) {
        return new Parting() {
            @Override
            public List<Belonging> facts(Separation two) {
                return new Answers(two, told).attribute(facts.of(two)).moved();
            }

            @Override
            public void parted(Separation two, List<Belonging> moved) {
                move(moved);
                oppositions.parted(two);
                follow.parted(two.goes());
                follow.parted(two.stays());
            }
        };
    }

    private void move(List<Belonging> moved) {
        Map<UUID, UUID> owners = new HashMap<>();
        for (Belonging fact : moved) {
            switch (fact.kind()) {
                case REFERRAL -> owners.put(fact.factId(), fact.belongsTo());
                case DECISION -> decisions.belongs(fact.factId(), fact.belongsTo());
                case PASS_CHANGE -> passes.belongs(fact.factId(), fact.belongsTo());
                case PLACEMENT -> placements.belongs(fact.factId(), fact.belongsTo());
            }
        }
        referrals.belong(owners);
    }
}
