package fr.clausesociale.contracts.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DaysComingTest {

    @Inject
    BusinessClock clock;

    @Inject
    DaysComing days;

    @Test
    void a_contract_is_told_again_once_on_the_day_an_entry_dated_ahead_takes_effect() {
        String contract = Api.newContract(clock.today());
        String obligation = Api.newObligation(contract, "100.00");
        LocalDate day = clock.today().plusDays(3);
        Api.created(Api.facilitator()
                .body(
                        "{\"kind\":\"AMENDMENT\",\"effectiveOn\":\"%s\",\"hours\":\"-10.00\",\"reason\":\"avenant selon le dossier\"}"
                                .formatted(day))
                .post("/v1/obligations/" + obligation + "/entries"));
        QuarkusTransaction.requiringNew().run(() -> days.tellUpTo(day));
        QuarkusTransaction.requiringNew().run(() -> days.tellUpTo(day));
        await().untilAsserted(() -> assertThat(TestKafka.drain("contracts.contract.v1").stream()
                        .filter(record -> contract.equals(record.key()))
                        .map(record -> new String(
                                record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                        .filter(type -> type.contains("took-effect")))
                .hasSize(1));
    }
}
