package fr.clausesociale.contracts.publication.taking;

import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.platform.identifier.Siret;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A contract of the same buyer notified on the same day.
 *
 * @param amounts as first published and as in force
 */
record MatchCandidate(
        String siren,
        LocalDate day,
        ContractKey key,
        String title,
        List<BigDecimal> amounts,
        Collection<String> contractors) {

    static MatchCandidate of(ContractDraft draft, BigDecimal initialAmount) {
        return new MatchCandidate(
                Siret.siren(draft.buyer().siret()),
                draft.terms().notifiedOn(),
                draft.key(),
                draft.terms().title(),
                amounts(initialAmount, draft.terms().amount()),
                holders(draft).toList());
    }

    static List<BigDecimal> amounts(BigDecimal... told) {
        return Stream.of(told).filter(Objects::nonNull).toList();
    }

    /** Whether all that does not change with a modification agrees; a title alone is that of all lots of one consultation. */
    boolean is(ContractDraft draft, BigDecimal initialAmount) {
        return siren.equals(Siret.siren(draft.buyer().siret()))
                && Objects.equals(day, draft.terms().notifiedOn())
                && ContractSimilarity.numbers(key.externalId(), draft.externalId())
                && ContractSimilarity.titles(title, draft.terms().title())
                && amounts(initialAmount, draft.terms().amount()).stream()
                        .anyMatch(told -> amounts.stream().anyMatch(one -> one.compareTo(told) == 0))
                && holders(draft).anyMatch(contractors::contains);
    }

    private static Stream<String> holders(ContractDraft draft) {
        return draft.lots().stream()
                .flatMap(lot -> lot.contractors().stream())
                .map(holder -> holder.siren() == null ? holder.id() : holder.siren());
    }
}
