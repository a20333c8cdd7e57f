package fr.clausesociale.beneficiaries.reach;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.caller.Jurisdiction;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.ReachPath.Width;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whom a facilitator may see. A referral: the structure it names and, where it names none, the facilitators of its place. A
 * person: through each of their referrals what that one tells, and no more; to take care of them, who follows them, and while
 * nobody does all who see a referral. As a check and as a condition of queries.
 */
@RequestScoped
public class Reach {

    private final Caller caller;
    private final Followers followers;

    Reach(Caller caller, Followers followers) {
        this.caller = caller;
        this.followers = followers;
    }

    /** Whether the caller sees a referral of that place, which names that structure or none. */
    public boolean covers(String followedBy, Place place) {
        return own().covers(followedBy, place.here());
    }

    /** All ways in which a referral may be in reach. */
    public List<ReachPath> ofReferral(String alias) {
        return ReachPath.of(own(), alias + ".followedBy", alias + ".place");
    }

    /** All ways in which a person may be the caller's to take care of. */
    public List<ReachPath> ofPerson(String alias) {
        Jurisdiction own = own();
        List<ReachPath> ways = new ArrayList<>(ReachPath.of(
                own,
                alias + ".followedBy",
                (territory, parameter) -> ReachPath.of(
                        Width.FEW,
                        "array_contains(" + alias + ".territories, :" + parameter + "Name)",
                        Map.of(parameter + "Name", territory.toString()))));
        if (own.organisation() != null) {
            ways.add(ReachPath.of(
                    Width.FEW,
                    alias + ".followedBy is null and array_contains(" + alias + ".structures, :reachStructure)",
                    Map.of("reachStructure", own.organisation())));
        }
        return ways;
    }

    private Jurisdiction own() {
        followers.cameBy(caller.organisation());
        return Jurisdiction.of(caller, Roles.FACILITATOR);
    }
}
