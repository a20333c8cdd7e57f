package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.shared.QueryValues;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of contracts can be narrowed by, as query parameters; all together must hold. */
public class ContractFilter {

    private static final Map<String, String> TERRITORIES =
            Map.of("REG", "region", "DEP", "department", "EPCI", "epci", "COM", "commune");

    private static final int NARROW_DAYS = 120;

    @QueryParam("buyer")
    @Parameter(description = "SIRET ou SIREN de l'acheteur")
    String buyer;

    @QueryParam("contractor")
    @Parameter(description = "SIRET, SIREN ou autre identifiant d'un titulaire")
    String contractor;

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn")
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

    @QueryParam("warnings")
    @Parameter(description = "true : repris d'un fichier avec des anomalies à traiter")
    String warnings;

    @QueryParam("updatedSince")
    @Parameter(description = "Flux des changements depuis cet instant, du plus ancien au plus récent")
    String updatedSince;

    @QueryParam("sort")
    @Parameter(
            description =
                    "notifiedOn (par défaut, du plus récent au plus ancien) ou endsOn (du plus proche au plus lointain ; par défaut avec endsFrom ou endsUntil)")
    String sort;

    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();

    List<String> conditions() {
        conditions.clear();
        if (QueryValues.told(buyer) != null) {
            where("c.buyerSiren = :buyerSiren", "buyerSiren", Siret.siren(buyer.trim()));
            if (buyer.trim().length() > 9) {
                where("c.buyerSiret = :buyer", "buyer", buyer.trim());
            }
        }
        if (QueryValues.told(contractor) != null) {
            where("array_contains(c.companies, :contractor)", "contractor", contractor.trim());
        }
        territory();
        if (QueryValues.told(programme) != null) {
            where("array_contains(c.programmes, :programme)", "programme", programme.trim());
        }
        if (QueryValues.told(status) != null) {
            // written out, so that the partial index is seen to fit
            conditions.add("c.status = fr.clausesociale.contracts.contract.ContractStatus."
                    + QueryValues.parse("status", status, ContractStatus::valueOf));
        }
        if (QueryValues.told(followedBy) != null) {
            where("c.followedBy = :followedBy", "followedBy", followedBy.trim());
        }
        if (QueryValues.told(externalId) != null) {
            where("c.externalId = :externalId", "externalId", externalId.trim());
        }
        flag("socialClause", socialClause, "c.socialClause");
        flag("hoursOwed", hoursOwed, "c.hoursOwed");
        flag("warnings", warnings, "c.warned");
        range("shortfallFrom", shortfallFrom, "c.shortfall > 0 and c.shortfall >= ", Decimals::parse);
        range("notifiedFrom", notifiedFrom, "c.notifiedSort >= ", QueryValues::day);
        range("notifiedUntil", notifiedUntil, "c.notifiedSort <= ", QueryValues::day);
        range("endsFrom", endsFrom, "c.endsSort >= ", QueryValues::day);
        range("endsUntil", endsUntil, "c.endsSort <= ", QueryValues::day);
        range("updatedSince", updatedSince, "c.updatedAt >= ", QueryValues::instant);
        return conditions;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Sort order() {
        if (QueryValues.told(updatedSince) != null) {
            return Sort.UPDATED;
        }
        if (sort == null || sort.isBlank()) {
            return QueryValues.told(endsFrom) == null && QueryValues.told(endsUntil) == null
                    ? Sort.NOTIFIED
                    : Sort.ENDS;
        }
        if ("notifiedOn".equals(sort)) {
            return Sort.NOTIFIED;
        }
        if ("endsOn".equals(sort)) {
            return Sort.ENDS;
        }
        throw Problem.of(PlatformProblem.INVALID_PARAMETER, "sort", sort).at("sort");
    }

    /**
     * Whether the filter itself leaves few contracts, so that reading all of them and sorting is less work than looking for
     * them in the order of the list.
     */
    boolean narrow() {
        if (territory != null && (territory.startsWith("EPCI-") || territory.startsWith("COM-"))) {
            return true;
        }
        LocalDate first = QueryValues.day("endsFrom", endsFrom, null);
        LocalDate last = QueryValues.day("endsUntil", endsUntil, null);
        return first != null && last != null && ChronoUnit.DAYS.between(first, last) <= NARROW_DAYS;
    }

    enum Sort {
        NOTIFIED,
        ENDS,
        UPDATED
    }

    private void territory() {
        if (QueryValues.told(territory) == null || "FR".equals(territory)) {
            return;
        }
        int dash = territory.indexOf('-');
        String column = dash < 0 ? null : TERRITORIES.get(territory.substring(0, dash));
        if (column == null) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "territory", territory)
                    .at("territory");
        }
        where("c." + column + " = :territory", "territory", territory.substring(dash + 1));
    }

    private void flag(String name, String value, String column) {
        if (QueryValues.told(value) != null) {
            if (!value.equals("true") && !value.equals("false")) {
                throw Problem.of(PlatformProblem.INVALID_PARAMETER, name, value).at(name);
            }
            conditions.add(value.equals("true") ? column : "not " + column);
        }
    }

    private <T> void range(String name, String value, String condition, Function<String, T> parser) {
        if (QueryValues.told(value) != null) {
            where(condition + ":" + name, name, QueryValues.parse(name, value, parser));
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
