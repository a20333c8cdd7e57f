package fr.clausesociale.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.fact.PublishedFacts;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.contract.terms.Modification;
import fr.clausesociale.contracts.contract.terms.Provenance;
import fr.clausesociale.platform.geography.Territory;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Provenance FILE = new Provenance(UUID.randomUUID(), "marches.json", 1, NOW);

    @Test
    void replacing_what_is_told_of_a_published_contract_leaves_its_amendments() {
        Modification modification =
                new Modification("1", LocalDate.of(2026, 2, 1), "Avenant", new BigDecimal("900000.00"), null, null);
        Contract contract = Contract.register(published(List.of(modification)), Territory.FRANCE, NOW);
        contract.tell(told(), Territory.FRANCE, NOW);
        assertThat(contract.modifications()).containsExactly(modification);
        contract.tell(published(List.of()), Territory.FRANCE, NOW);
        assertThat(contract.modifications()).isEmpty();
    }

    @Test
    void a_publication_leaves_what_it_says_nothing_of() {
        Contract contract = Contract.register(told(), Territory.FRANCE, NOW);
        ContractDraft whole =
                PublicationMerge.of(published(List.of()), contract).draft();
        assertThat(whole.terms().consultationLaunchedOn()).isEqualTo("2025-09-01");
        assertThat(whole.terms().estimatedValue()).isEqualTo("1200000.00");
        assertThat(whole.buyer().category()).isEqualTo(BuyerCategory.COMMUNE);
        assertThat(whole.terms().marketType()).isEqualTo(MarketType.WORKS);
        assertThat(whole.terms().marketTypeDerived()).isFalse();
        assertThat(whole.terms().socialConsiderations()).containsExactly(SocialConsideration.SOCIAL_CLAUSE);
        assertThat(whole.terms().title()).isEqualTo("Publié");
        assertThat(whole.terms().amount()).isEqualTo("900000.00");
        assertThat(whole.provenance()).isEqualTo(FILE);
    }

    @Test
    void what_was_derived_before_gives_way_to_what_is_derived_now() {
        Contract contract = Contract.register(published(List.of()), Territory.FRANCE, NOW);
        ContractDraft whole =
                PublicationMerge.of(published(List.of()), contract).draft();
        assertThat(whole.terms().marketType()).isEqualTo(MarketType.SERVICES);
        assertThat(whole.terms().marketTypeDerived()).isTrue();
    }

    /** What is not published of its terms is left out by name: a new one is published unless somebody says otherwise. */
    @Test
    void an_event_of_a_contract_carries_exactly_the_fields_that_its_schema_tells() throws IOException {
        ObjectMapper json = new ObjectMapper().findAndRegisterModules();
        Contract contract = Contract.register(told(), Territory.FRANCE, NOW);

        JsonNode event = json.valueToTree(
                ContractBody.of(contract, PublishedFacts.Facts.NONE, LocalDate.of(2026, 3, 1), NOW, null));

        JsonNode schema = json.readTree(new File("src/main/events/schemas/contracts.contract.v1.schema.json"));
        assertThat(event.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        () -> schema.path("properties").fieldNames());
    }

    private static ContractDraft told() {
        return draft(
                "Groupe scolaire",
                BuyerCategory.COMMUNE,
                MarketType.WORKS,
                false,
                LocalDate.of(2025, 9, 1),
                "1200000.00",
                "1000000.00",
                List.of(SocialConsideration.SOCIAL_CLAUSE),
                null,
                null);
    }

    private static ContractDraft published(List<Modification> modifications) {
        return draft(
                "Publié", null, MarketType.SERVICES, true, null, null, "900000.00", List.of(), modifications, FILE);
    }

    private static ContractDraft draft(
            String title,
            BuyerCategory category,
            MarketType marketType,
            boolean derived,
            LocalDate consultation,
            String estimated,
            String amount,
            List<SocialConsideration> social,
            List<Modification> modifications,
            Provenance provenance) {
        ContractTerms terms = new ContractTerms(
                ContractKind.PUBLIC_CONTRACT,
                title,
                "45214210",
                marketType,
                derived,
                Procedure.OPEN,
                consultation,
                estimated == null ? null : new BigDecimal(estimated),
                LocalDate.of(2026, 1, 15),
                18,
                new BigDecimal(amount),
                null,
                social,
                null,
                null,
                null);
        Buyer buyer = new Buyer("21210231300013", "Ville de Dijon", category);
        return new ContractDraft("2026-0042", buyer, terms, null, null, modifications, provenance, null);
    }
}
