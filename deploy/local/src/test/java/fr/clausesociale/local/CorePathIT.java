package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.local.machine.Service;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From a contract to a regional figure, through all four services as they are shipped. */
@WholeSystem
class CorePathIT {

    @Test
    void hoursOfAReferredPersonBecomeARegionalFigure(LocalSystem system) {
        Territory dijon = Territory.coteDOr(system);
        CorePath path = new CorePath(dijon);

        String contract = path.contract("E2E-1");
        String obligation = path.obligation(contract);

        String referral = path.referral("Martin");
        path.awaitReferral(referral, "ELIGIBLE");
        String person = path.beneficiary(referral);
        await().atMost(Duration.ofSeconds(10)).until(() -> path.isCandidate(person));

        String placement = path.placement(person, obligation);
        assertThat(path.awaitPlacement(placement, "ACTIVE").text("decisionId")).isNotEmpty();
        path.awaitReferral(referral, "PLACED");

        path.accept(path.statement(obligation, placement, "7.25"));

        JsonNode progress = path.facilitator()
                .get("/v1/obligations/" + obligation + "?on=" + CorePath.today())
                .expect(200)
                .body();
        assertThat(progress.path("due").asText()).isEqualTo("833.00");
        assertThat(progress.path("accepted").asText()).isEqualTo("7.25");
        assertThat(progress.path("remaining").asText()).isEqualTo("825.75");

        path.awaitReferral(referral, "WORKING");
        assertFigures(new Figures(dijon.api(Service.REPORTING, "facilitator"), dijon.department));
        assertThat(new Figures(dijon.api(Service.REPORTING, "coordinator"), dijon.region)
                        .ask("marketType,sex", "hours,fte,persons,placements")
                        .status())
                .isEqualTo(200);
        assertThat(new Figures(dijon.national(), "FR").ask("month", "hours").status())
                .isEqualTo(200);
    }

    /** Read by the facilitator, who sees what it follows unmasked. */
    private static void assertFigures(Figures figures) {
        JsonNode row = await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> Figures.row(
                                figures.ask("marketType,sex", "hours,fte,persons,placements")
                                        .expect(200),
                                "sex",
                                "F"),
                        found -> found.path("hours").asText().equals("7.25"));
        assertThat(row.path("marketType").asText()).isEqualTo("WORKS");
        assertThat(row.path("persons").asInt()).isEqualTo(1);
        assertThat(row.path("placements").asInt()).isEqualTo(1);
    }

    @Test
    void oneTerritoryDoesNotSeeTheOther(LocalSystem system) {
        String contract = new CorePath(Territory.coteDOr(system)).contract("E2E-2");

        Api elsewhere = Territory.illeEtVilaine(system).api(Service.CONTRACTS, "facilitator");

        elsewhere.get("/v1/contracts/" + contract).expect(404);
    }
}
