package fr.clausesociale.contracts.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.obligation.ledger.EntryKind;
import fr.clausesociale.contracts.obligation.share.Consortium;
import fr.clausesociale.contracts.obligation.share.Holders;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransferRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String LEAD = "90000001900019";
    private static final String OTHER = "90000002700012";
    private static final String GONE = "90000003500015";

    private static final Lot LOT = new Lot(
            UUID.randomUUID(),
            "1",
            null,
            List.of(
                    new Contractor(LEAD, IdType.SIRET, "x", ContractorRole.LEAD, null, null),
                    new Contractor(OTHER, IdType.SIRET, "y", ContractorRole.CO_CONTRACTOR, null, null),
                    new Contractor(GONE, IdType.SIRET, "z", ContractorRole.CO_CONTRACTOR, null, DAY.minusDays(1))));

    @Test
    void a_holder_passes_on_at_most_what_it_owes_that_day() {
        assertThatCode(() -> check(DAY, LEAD, OTHER, "833.00")).doesNotThrowAnyException();
        assertRefused(DAY, LEAD, OTHER, "999999.00", ContractsProblem.TRANSFER_TOO_LARGE);
        assertRefused(DAY, OTHER, LEAD, "0.01", ContractsProblem.TRANSFER_TOO_LARGE);
    }

    @Test
    void what_is_entered_for_a_later_day_is_already_taken() {
        Entry later = transfer(DAY.plusMonths(1), LEAD, OTHER, "800.00");
        assertRefused(DAY, LEAD, OTHER, "34.00", ContractsProblem.TRANSFER_TOO_LARGE, later);
        assertThatCode(() -> check(DAY, LEAD, OTHER, "33.00", later)).doesNotThrowAnyException();
    }

    @Test
    void who_is_not_in_place_that_day_gives_and_takes_nothing() {
        assertRefused(DAY, LEAD, GONE, "1.00", ContractsProblem.CONTRACTOR_UNKNOWN);
        assertThatCode(() -> check(DAY.minusDays(1), LEAD, GONE, "1.00")).doesNotThrowAnyException();
        assertRefused(DAY, LEAD, LEAD, "1.00", ContractsProblem.TRANSFER_TO_SELF);
    }

    private static void assertRefused(
            LocalDate on, String from, String to, String hours, ContractsProblem code, Entry... before) {
        assertThatThrownBy(() -> check(on, from, to, hours, before))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static void check(LocalDate on, String from, String to, String hours, Entry... before) {
        List<Entry> entries = List.of(before);
        TransferRules.check(
                LOT,
                entries,
                request(on, from, to, hours),
                day -> Consortium.of(
                        new Holders(LOT.contractors()),
                        new BigDecimal("833.00"),
                        entries.stream()
                                .map(Entry::transfer)
                                .filter(transfer -> !transfer.on().isAfter(day))
                                .toList(),
                        List.of(),
                        day));
    }

    private static Entry transfer(LocalDate on, String from, String to, String hours) {
        return Entry.of(UUID.randomUUID(), request(on, from, to, hours), Instant.EPOCH, null);
    }

    private static EntryRequest request(LocalDate on, String from, String to, String hours) {
        return new EntryRequest(
                EntryKind.TRANSFER, on, new BigDecimal(hours), null, null, "convention", null, from, to, null);
    }
}
