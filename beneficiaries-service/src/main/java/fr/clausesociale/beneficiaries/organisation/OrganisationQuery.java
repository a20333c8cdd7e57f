package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.Capacity;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.list.FeedFilter;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of organisations. */
public class OrganisationQuery extends FeedFilter {

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

    WhereClause conditions() {
        WhereClause all = new WhereClause().where("locate(lower(:name), lower(o.name)) > 0", "name", name);
        WhereClause held = new WhereClause()
                .where("r.role = :role", "role", role)
                .where("r.kind = :kind", "kind", kind)
                .add(answering());
        return held.all().isEmpty() ? all : all.exists("o.roles r", held);
    }

    private WhereClause answering() {
        WhereClause all = new WhereClause();
        if (territory == null) {
            return all;
        }
        List<String> codes = territory.place().codes();
        StringBuilder any = new StringBuilder("array_contains(r.enclosing, :territory)");
        for (int i = 0; i < codes.size(); i++) {
            any.append(" or array_contains(r.territories, :within" + i + ")");
            all.with("within" + i, codes.get(i));
        }
        return all.add(any.toString(), "territory", territory.code());
    }

    /** In the order of their last change. */
    @Override
    protected Keyset<?> order() {
        return Keyset.byChange("o");
    }
}
