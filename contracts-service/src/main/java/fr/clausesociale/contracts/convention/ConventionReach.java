package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.ReachPath.Width;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which conventions the caller may see: an administrator all; a facilitator those its organisation is in charge of and,
 * where nobody is named, those of its territories; a buyer those it signed. What is out of reach is not found.
 */
@RequestScoped
public class ConventionReach {

    private final Caller caller;
    private final Reach reach;

    ConventionReach(Caller caller, Reach reach) {
        this.caller = caller;
        this.reach = reach;
    }

    /** Whether the caller may write: the same rule as for contracts. */
    boolean follows(Convention convention) {
        return reach.follows(convention.followedBy(), convention.place());
    }

    /** All ways in which a convention {@code v} may be within reach; one may be so in several. */
    public List<ReachPath> branches() {
        List<ReachPath> branches = new ArrayList<>(reach.followed("v"));
        if (caller.is(Roles.BUYER) && caller.siren() != null) {
            branches.add(ReachPath.of(
                    Width.FEW,
                    "exists (select 1 from Signatory r where r.convention = v and r.siren = :reachSigned"
                            + " and r.annulledAt is null)",
                    Map.of("reachSigned", caller.siren())));
        }
        return branches;
    }
}
