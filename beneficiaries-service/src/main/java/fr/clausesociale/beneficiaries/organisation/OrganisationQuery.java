package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.Capacity;
import fr.clausesociale.beneficiaries.reach.Condition;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.http.ChangeFeed;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of organisations. */
public class OrganisationQuery {

    @QueryParam("name")
    @Parameter(description = "Une partie du nom, sans égard aux majuscules")
    String name;

    @QueryParam("role")
    Capacity role;

    @QueryParam("kind")
    String kind;

    @QueryParam("territory")
    @Parameter(
            description =
                    "Les organisations qui y répondent : pour lui, pour un territoire qui l'englobe ou qu'il englobe")
    TerritoryCode territory;

    @QueryParam("updatedSince")
    @Parameter(description = ChangeFeed.SINCE)
    Instant updatedSince;

    void restrict(Condition condition) {
        if (name != null) {
            condition.and("locate(lower(:name), lower(o.name)) > 0", "name", name);
        }
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder held = new StringBuilder("true");
        if (role != null) {
            held.append(" and r.role = :role");
            parameters.put("role", role);
        }
        if (kind != null) {
            held.append(" and r.kind = :kind");
            parameters.put("kind", kind);
        }
        if (territory != null) {
            held.append(" and (array_contains(r.enclosing, :territory)");
            parameters.put("territory", territory.code());
            List<String> codes = territory.place().codes();
            for (int i = 0; i < codes.size(); i++) {
                held.append(" or array_contains(r.territories, :within" + i + ")");
                parameters.put("within" + i, codes.get(i));
            }
            held.append(")");
        }
        if (!parameters.isEmpty()) {
            condition.and("exists (select 1 from o.roles r where " + held + ")", parameters);
        }
    }

    /** From when on changes are asked for, null where the list is no feed of changes. */
    Instant changedSince() {
        return updatedSince;
    }
}
