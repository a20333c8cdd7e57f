package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.local.machine.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One person, referred in two territories, through all services: who learns what, and who may place them. */
@WholeSystem
class TwicePrescribedIT {

    @Test
    void aSecondPrescriberAndItsFacilitatorLearnNothingOfTheFirst(LocalSystem system) {
        Territory dijon = Territory.coteDOr(system);
        Territory rennes = Territory.illeEtVilaine(system);
        String name = "Double" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Api second = rennes.api(Service.BENEFICIARIES, "prescriber");
        Api elsewhere = rennes.api(Service.BENEFICIARIES, "facilitator");

        String known = refer(dijon.api(Service.BENEFICIARIES, "prescriber"), name, dijon, claims());
        CorePath path = new CorePath(dijon);
        path.awaitReferral(known, "ELIGIBLE");
        String person = path.beneficiary(known);
        String ofKnown = settled(new CorePath(rennes), refer(second, name, rennes, List.of()));
        String ofNew = settled(new CorePath(rennes), refer(second, name + "x".repeat(9), rennes, List.of()));

        assertThat(ofKnown).isEqualTo(ofNew);
        JsonNode seen = elsewhere.get("/v1/beneficiaries/" + person).expect(200).body();
        assertThat(seen.toString()).doesNotContain("premier@exemple.fr", "4071835A");
        assertThat(dijon.api(Service.BENEFICIARIES, "facilitator")
                        .get("/v1/beneficiaries/" + person)
                        .expect(200)
                        .text("email"))
                .isEqualTo("premier@exemple.fr");
        assertThat(rennes.api(Service.ELIGIBILITY, "facilitator")
                        .get("/v1/beneficiaries/" + person + "/eligibility")
                        .expect(200)
                        .body()
                        .toString())
                .doesNotContain("DELD");
    }

    private static List<Object> claims() {
        return List.of(Map.of(
                "criterion",
                "DELD",
                "since",
                CorePath.today().minusMonths(18).toString(),
                "evidence",
                Map.of(
                        "kind",
                        "FT_CERTIFICATE",
                        "issuedOn",
                        CorePath.today().minusDays(10).toString())));
    }

    private static String refer(Api prescriber, String name, Territory territory, List<Object> claims) {
        Map<String, Object> address = Map.of("postalCode", territory.postalCode(), "communeCode", territory.commune);
        Map<String, Object> person = claims.isEmpty()
                ? Map.of("lastName", name, "firstNames", "Camille", "birthDate", "1990-04-01", "address", address)
                : Map.of(
                        "lastName",
                        name,
                        "firstNames",
                        "Camille",
                        "birthDate",
                        "1990-04-01",
                        "email",
                        "premier@exemple.fr",
                        "franceTravailId",
                        "4071835A",
                        "address",
                        address);
        return prescriber
                .post(
                        "/v1/referrals",
                        Map.of(
                                "externalId",
                                UUID.randomUUID().toString(),
                                "person",
                                person,
                                "claims",
                                claims,
                                "informedOn",
                                CorePath.today().toString()))
                .expect(201)
                .text("id");
    }

    /** What the prescriber reads in the end, without what tells one referral from another by nature. */
    private static String settled(CorePath path, String referral) {
        return path.awaitReferral(referral, "MORE_INFORMATION")
                .body()
                .toString()
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "instant")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "identifier");
    }
}
