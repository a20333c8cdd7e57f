package fr.clausesociale.contracts.obligation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "35000.00,34999.00,0.9999",
        "35000.00,35000.00,1.0000",
        "300.00,200.00,0.6667",
        "35000.00,35001.00,1.0000"
    })
    void a_rate_is_rounded_but_is_whole_only_when_nothing_remains(String due, String accepted, String rate) {
        Basis basis = new Basis(BasisKind.FIXED_HOURS, new BigDecimal(due), null, null);
        Ledger ledger = new Ledger(Modality.EXECUTION_CONDITION, basis, null, null, List.of());
        assertThat(Progress.of(ledger, DAY, Decimals.ZERO, new BigDecimal(accepted))
                        .rate())
                .isEqualTo(new BigDecimal(rate));
    }
}
