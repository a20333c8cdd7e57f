package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.shared.FeedFilter;
import fr.clausesociale.contracts.shared.Keyset;
import fr.clausesociale.contracts.shared.QueryValues;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of contracts can be narrowed by, as query parameters; all together must hold. */
public class ContractFilter extends FeedFilter {

    private static final int NARROW_DAYS = 120;

    @QueryParam("buyer")
    @Parameter(description = "SIRET ou SIREN de l'acheteur")
    String buyer;

    @QueryParam("contractor")
    @Parameter(description = "SIRET, SIREN ou autre identifiant d'un titulaire")
    String contractor;

    @QueryParam("territory")
    @Parameter(
            description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn : lieu d'exécution du marché ou de l'une de"
                    + " ses parties")
    String territory;

    @QueryParam("programme")
    String programme;

    @QueryParam("status")
    @Parameter(description = "ACTIVE ou TERMINATED")
    String status;

    @QueryParam("followedBy")
    @Parameter(description = "SIRET de la structure du facilitateur")
    String followedBy;

    @QueryParam("socialClause")
    @Parameter(description = "true : la publication déclare une clause sociale")
    String socialClause;

    @QueryParam("hoursOwed")
    @Parameter(description = "true : des heures sont dues ; avec socialClause, montre les écarts entre les deux")
    String hoursOwed;

    @QueryParam("shortfallFrom")
    @Parameter(description = "Heures restant dues, au moins")
    String shortfallFrom;

    @QueryParam("notifiedFrom")
    String notifiedFrom;

    @QueryParam("notifiedUntil")
    String notifiedUntil;

    @QueryParam("endsFrom")
    String endsFrom;

    @QueryParam("endsUntil")
    String endsUntil;

    @QueryParam("externalId")
    String externalId;

    @QueryParam("framework")
    @Parameter(
            description =
                    "Numéro de l'accord-cadre, chez l'acheteur, dont relèvent les marchés subséquents ; avec buyer, ceux de cet acheteur seul")
    String framework;

    @QueryParam("warnings")
    @Parameter(description = "true : repris d'un fichier avec des anomalies à traiter")
    String warnings;

    @QueryParam("sort")
    @Parameter(
            description =
                    "notifiedOn (par défaut, du plus récent au plus ancien), endsOn (du plus proche au plus lointain ; par défaut avec endsFrom ou endsUntil) ou shortfall (du plus grand nombre d'heures manquantes au plus petit)")
    String sort;

    /** All but the territory. */
    Conditions conditions() {
        Conditions all = new Conditions()
                .buyer("c", buyer)
                .where("array_contains(c.companies, :contractor)", "contractor", contractor, text -> text)
                .where("array_contains(c.programmes, :programme)", "programme", programme, text -> text)
                .where("c.followedBy = :followedBy", "followedBy", followedBy, text -> text)
                .where("c.externalId = :externalId", "externalId", externalId, text -> text)
                .where("c.frameworkId = :framework", "framework", framework, text -> text)
                .flag("c.socialClause", "socialClause", socialClause)
                .flag("c.hoursOwed", "hoursOwed", hoursOwed)
                .flag("c.warned", "warnings", warnings)
                .where(
                        "c.shortfall >= :shortfallFrom and c.shortfall > 0",
                        "shortfallFrom",
                        shortfallFrom,
                        Decimals::parse)
                .where("c.notifiedSort >= :notifiedFrom", "notifiedFrom", notifiedFrom, QueryValues::day)
                .where("c.notifiedSort <= :notifiedUntil", "notifiedUntil", notifiedUntil, QueryValues::day)
                .where("c.endsSort >= :endsFrom", "endsFrom", endsFrom, QueryValues::day)
                .where("c.endsSort <= :endsUntil", "endsUntil", endsUntil, QueryValues::day)
                // what follows from no contract ending before it is notified: a list by the other day begins further on
                .where(
                        "c.endsSort >= :notBefore",
                        "notBefore",
                        notifiedFrom,
                        text -> QueryValues.day(text).minusDays(1))
                .where(
                        "c.notifiedSort <= :notAfter",
                        "notAfter",
                        endsUntil,
                        text -> QueryValues.day(text).plusDays(1));
        if (QueryValues.told(status) != null) {
            // written out, so that the database knows how common it is
            all.add("c.status = fr.clausesociale.contracts.contract.ContractStatus."
                    + QueryValues.parse("status", status, ContractStatus::valueOf));
        }
        return all;
    }

    private ContractSort sort() {
        if (QueryValues.told(sort) == null) {
            return QueryValues.told(endsFrom) == null && QueryValues.told(endsUntil) == null
                    ? ContractSort.NOTIFIED
                    : ContractSort.ENDS;
        }
        return ContractSort.named(sort.trim())
                .orElseThrow(() -> Problem.of(PlatformProblem.INVALID_PARAMETER, "sort", sort)
                        .at("sort"));
    }

    @Override
    protected Keyset<?> order() {
        return sort().keyset();
    }

    /**
     * Whether the filter, its territory aside, leaves few contracts, so that reading all of them and sorting is less work than looking for
     * them in the order of the list.
     */
    boolean narrow() {
        return QueryValues.told(buyer) != null
                || QueryValues.told(contractor) != null
                || QueryValues.told(externalId) != null
                || QueryValues.told(framework) != null
                || sort() != ContractSort.NOTIFIED && shortRange("notified", notifiedFrom, notifiedUntil)
                || sort() != ContractSort.ENDS && shortRange("ends", endsFrom, endsUntil);
    }

    private static boolean shortRange(String name, String from, String until) {
        LocalDate first = QueryValues.day(name + "From", from, null);
        LocalDate last = QueryValues.day(name + "Until", until, null);
        return first != null && last != null && ChronoUnit.DAYS.between(first, last) <= NARROW_DAYS;
    }
}
