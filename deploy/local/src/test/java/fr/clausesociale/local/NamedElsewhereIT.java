package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request for what is the caller's own that names what is another's in its body reaches nothing of it. */
@WholeSystem
class NamedElsewhereIT {

    private static final String REASON = "Saisie par erreur le mois dernier";

    @Test
    void nothingOfAnotherTerritoryIsReachedByNamingIt(LocalSystem system) {
        Territory here = Territory.coteDOr(system);
        TerritoryObjects own = new TerritoryObjects(here, "N1");
        TerritoryObjects other = new TerritoryObjects(Territory.illeEtVilaine(system), "N2");
        CorePath path = new CorePath(here);
        Api facilitator = path.facilitator();
        Api company = path.company();
        String correction = "/v1/placements/" + own.of("unaccepted") + "/correction";
        String statement = CorePath.statementPath(path.obligation(own.of("gaps")));

        Map<String, Api.Answer> answers = Map.of(
                "person placed",
                facilitator.post(
                        "/v1/placements", path.placementRequest(other.of("beneficiaries"), own.of("obligations"))),
                "obligation worked for",
                facilitator.post(
                        "/v1/placements", path.placementRequest(own.of("beneficiaries"), other.of("obligations"))),
                "contract grouped",
                facilitator.post(
                        "/v1/lot-groups",
                        Map.of("title", "Opération", "contracts", List.of(own.of("gaps"), other.of("gaps")))),
                "hours of a placement",
                company.put(statement, CorePath.lines(other.of("placements"), "3.00")),
                "person corrected",
                corrected(
                        facilitator, correction, Map.of("beneficiaryId", other.of("beneficiaries"), "reason", REASON)),
                "obligation corrected",
                corrected(
                        facilitator,
                        correction,
                        Map.of(
                                "allocations",
                                List.of(Map.of("obligationId", other.of("obligations"), "share", "1.00")),
                                "reason",
                                REASON)));

        assertThat(answers.values().toString()).doesNotContain("VIS-N2", "Convention N2");
        assertThat(String.join("\n", said(answers))).isEqualTo("""
                contract grouped: 404 NOT_FOUND []
                hours of a placement: 422 PLACEMENT_NOT_ALLOCATED [PLACEMENT_NOT_ALLOCATED]
                obligation corrected: 422 OBLIGATION_UNKNOWN [OBLIGATION_UNKNOWN]
                obligation worked for: 422 OBLIGATION_UNKNOWN [OBLIGATION_UNKNOWN]
                person corrected: 422 BENEFICIARY_UNKNOWN [BENEFICIARY_UNKNOWN]
                person placed: 422 BENEFICIARY_UNKNOWN [BENEFICIARY_UNKNOWN]""");
    }

    /** What was asked for, the status and the codes of what was wrong. */
    private static List<String> said(Map<String, Api.Answer> answers) {
        return answers.entrySet().stream()
                .map(told -> told.getKey() + ": " + told.getValue().status() + " "
                        + told.getValue().text("code") + " "
                        + told.getValue().body().path("errors").findValuesAsText("code"))
                .sorted()
                .toList();
    }

    /** Of the version that the placement has, so that nothing but what it names can be wrong. */
    private static Api.Answer corrected(Api facilitator, String path, Map<String, Object> body) {
        String version = facilitator
                .get(path.replace("/correction", ""))
                .expect(200)
                .headers()
                .get("etag")
                .get(0);
        return facilitator.send("POST", path, version, body);
    }
}
