package fr.clausesociale.contracts.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Commitments as tests need them. */
final class Promises {

    static final LocalDate START = LocalDate.of(2026, 1, 15);
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private Promises() {}

    static Terms terms(String quantity, Unit unit) {
        return new Terms(
                null,
                null,
                quantity == null ? null : new BigDecimal(quantity),
                unit,
                "Deux embauches en CDI",
                "Copie du contrat de travail",
                LocalDate.of(2026, 6, 30),
                CommitmentSource.AWARD_OFFER,
                null);
    }

    static Commitment of(CommitmentKind kind, String quantity) {
        return new Commitment(
                UUID.randomUUID(), kind, terms(quantity, kind.units().get(0)), NOW, "90000003500015");
    }

    static AchievementRequest done(LocalDate on, String quantity) {
        return new AchievementRequest(on, new BigDecimal(quantity), "DPAE 123", "note");
    }

    /** A commitment with what was entered for it, as the database would keep it. */
    static final class Followed {

        final Commitment commitment;
        final List<Achievement> achievements = new ArrayList<>();

        Followed(Commitment commitment) {
            this.commitment = commitment;
        }

        Followed achieve(LocalDate on, String quantity) {
            achievements.add(commitment.achieve(done(on, quantity), achievements, NOW, "90000003500015"));
            return this;
        }

        Standing on(LocalDate day) {
            return commitment.standing(
                    day, achievements.stream().map(Achievement::done).toList());
        }
    }
}
