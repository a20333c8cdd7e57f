package fr.clausesociale.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.PlaceKind;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.LotDraft;
import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.contracts.contract.terms.Provenance;
import fr.clausesociale.platform.geography.Territory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person entered and what is published of it since. */
class PublicationMergeTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Contractor FORMER = holder("90000001900019", "Bâtir", null, null);
    private static final Contractor SUCCESSOR = holder("90000002700012", "Couvrir", null, null);
    private static final LocalDate TAKEN_OVER = LocalDate.of(2026, 5, 1);

    @Test
    void a_succession_entered_by_hand_outlives_a_changed_publication_and_the_difference_is_told() {
        Contract contract = registered(draft("100000.00", true, FORMER));
        contract.succeed("1", FORMER.id(), SUCCESSOR, TAKEN_OVER, NOW);

        PublicationMerge again = PublicationMerge.of(draft("120000.00", true, unnamed(FORMER)), contract);
        contract.publish(again, Territory.FRANCE, NOW);

        assertThat(contract.terms().amount()).isEqualTo("120000.00");
        assertThat(contract.lot("1").orElseThrow().contractors())
                .containsExactly(
                        FORMER.leaving(TAKEN_OVER.minusDays(1)), SUCCESSOR.joining(ContractorRole.LEAD, TAKEN_OVER));
        assertThat(contract.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.code()).isEqualTo(PublicationMerge.KEPT))
                .satisfies(warning -> assertThat(warning.args())
                        .containsExactly(
                                "lots/1/contractors",
                                "90000001900019 (… – 2026-04-30), 90000002700012 (2026-05-01 – …)",
                                "90000001900019"));
    }

    @Test
    void a_publication_that_tells_the_same_succession_takes_over_again() {
        Contract contract = registered(draft("100000.00", true, FORMER));
        contract.succeed("1", FORMER.id(), SUCCESSOR, TAKEN_OVER, NOW);
        Contractor[] told = {
            unnamed(FORMER).leaving(TAKEN_OVER.minusDays(1)),
            unnamed(SUCCESSOR).joining(ContractorRole.CO_CONTRACTOR, TAKEN_OVER)
        };

        contract.publish(PublicationMerge.of(draft("100000.00", true, told), contract), Territory.FRANCE, NOW);
        assertThat(contract.warnings()).isEmpty();
        assertThat(contract.factsByHand()).isEmpty();

        contract.publish(PublicationMerge.of(draft("100000.00", true, FORMER), contract), Territory.FRANCE, NOW);
        assertThat(contract.lot("1").orElseThrow().contractors()).containsExactly(FORMER);
    }

    @Test
    void a_subcontractor_declared_since_joins_holders_entered_by_hand() {
        Contract contract = registered(draft("100000.00", true, FORMER));
        contract.succeed("1", FORMER.id(), SUCCESSOR, TAKEN_OVER, NOW);
        Contractor declared = new Contractor(
                "90000007600019", IdType.SIRET, null, ContractorRole.SUBCONTRACTOR, LocalDate.of(2026, 5, 4), null);

        contract.publish(
                PublicationMerge.of(draft("100000.00", true, FORMER, declared), contract), Territory.FRANCE, NOW);

        assertThat(contract.lot("1").orElseThrow().contractors()).hasSize(3).contains(declared);
    }

    @Test
    void a_figure_corrected_by_hand_stays_until_the_publication_says_the_same() {
        Contract contract = registered(draft("1.00", true, FORMER));
        contract.correct(draft("250000.00", false, FORMER), Territory.FRANCE, NOW);

        PublicationMerge other = PublicationMerge.of(draft("300000.00", true, FORMER), contract);
        assertThat(other.draft().terms().amount()).isEqualTo("250000.00");
        assertThat(other.differences())
                .extracting(Warning::args)
                .containsExactly(List.of("amount", "250000.00", "300000.00"));

        PublicationMerge same = PublicationMerge.of(draft("250000.00", true, FORMER), contract);
        assertThat(same.differences()).isEmpty();
        contract.publish(same, Territory.FRANCE, NOW);
        assertThat(PublicationMerge.of(draft("300000.00", true, FORMER), contract)
                        .draft()
                        .terms()
                        .amount())
                .isEqualTo("300000.00");
    }

    @Test
    void repeating_what_is_known_by_hand_is_no_change_by_hand() {
        Contract contract = registered(draft("100000.00", true, FORMER));

        contract.correct(draft("100000.00", false, FORMER), Territory.FRANCE, NOW);

        assertThat(contract.factsByHand()).isEmpty();
    }

    @Test
    void names_that_a_later_format_no_longer_publishes_stay() {
        Contract contract = registered(draft("100000.00", true, FORMER));

        PublicationMerge v2 = PublicationMerge.of(draft("120000.00", true, unnamed(FORMER)), contract);

        assertThat(v2.draft().lots().get(0).contractors()).containsExactly(FORMER);
    }

    @Test
    void a_warning_about_a_telling_by_hand_does_not_come_back_once_checked_and_goes_when_told_otherwise() {
        Warning published = new Warning("AMOUNT_SUSPECT", "/montant", List.of("1.00"));
        Warning named = new Warning("FRAMEWORK_UNKNOWN", "/frameworkId", List.of("2020-07"));
        ContractDraft told = draft("100000.00", false, FORMER);
        Contract contract = registered(draft("100000.00", true, FORMER).warned(published));

        contract.correct(told.warned(named), Territory.FRANCE, NOW);
        assertThat(contract.warnings()).containsExactly(published, named);
        contract.clearWarnings(named.code());
        contract.correct(told.warned(named), Territory.FRANCE, NOW);
        assertThat(contract.warnings()).containsExactly(published);

        Warning other = new Warning("FRAMEWORK_UNKNOWN", "/frameworkId", List.of("2020-08"));
        contract.correct(told.warned(other), Territory.FRANCE, NOW);
        assertThat(contract.warnings()).containsExactly(published, other);
        contract.correct(told, Territory.FRANCE, NOW);
        assertThat(contract.warnings()).containsExactly(published);
    }

    @Test
    void a_publication_says_nothing_of_what_a_person_named_and_leaves_the_warnings_about_it() {
        Warning checked = new Warning("FOLLOWER_UNKNOWN", "/followedBy", List.of("90000007600019"));
        Warning open = new Warning("FRAMEWORK_UNKNOWN", "/frameworkId", List.of("2020-07"));
        Warning published = new Warning("AMOUNT_SUSPECT", "/montant", List.of("1.00"));
        ContractDraft told = draft("100000.00", false, FORMER).warned(List.of(checked, open));
        Contract contract = registered(told);
        contract.clearWarnings(checked.code());

        ContractDraft again = draft("100000.00", true, FORMER).warned(published);
        contract.publish(PublicationMerge.of(again, contract), Territory.FRANCE, NOW);
        assertThat(contract.warnings()).containsExactlyInAnyOrder(open, published);

        contract.correct(told, Territory.FRANCE, NOW);
        assertThat(contract.warnings()).containsExactlyInAnyOrder(open, published);
    }

    private static Contract registered(ContractDraft draft) {
        return Contract.register(draft, Territory.FRANCE, NOW);
    }

    private static Contractor holder(String id, String name, LocalDate from, LocalDate until) {
        return new Contractor(id, IdType.SIRET, name, ContractorRole.LEAD, from, until);
    }

    private static Contractor unnamed(Contractor holder) {
        return holder.called(null);
    }

    private static ContractDraft draft(String amount, boolean published, Contractor... holders) {
        ContractTerms terms = ContractTerms.published(
                ContractKind.PUBLIC_CONTRACT,
                "Groupe scolaire",
                "45214210",
                MarketType.WORKS,
                Procedure.OPEN,
                LocalDate.of(2026, 1, 15),
                18,
                new BigDecimal(amount),
                new Place(PlaceKind.COMMUNE, "21231", "Dijon"),
                null,
                null,
                null);
        return new ContractDraft(
                "2026-0042",
                new Buyer("21210231300013", "Ville de Dijon", null),
                terms,
                null,
                List.of(new LotDraft("1", "Groupe scolaire", List.of(holders))),
                null,
                published ? new Provenance(UUID.randomUUID(), "marches.json", 1, NOW) : null,
                null);
    }
}
