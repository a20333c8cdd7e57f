package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.code.ContractStatus;
import fr.clausesociale.contracts.obligation.Balance;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When a contract is over: the day after its last day and that of its obligations; after a termination (résiliation), which
 * ends them all, from its day on.
 *
 * @param lastDay null where it is not known
 */
record ContractEnd(boolean terminated, LocalDate lastDay) {

    static ContractEnd of(Contract contract, List<Balance> balances) {
        if (contract.status() == ContractStatus.TERMINATED) {
            return new ContractEnd(true, contract.endsOn());
        }
        LocalDate last = Stream.concat(
                        Stream.ofNullable(contract.endsOn()),
                        balances.stream()
                                .filter(Balance::owes)
                                .map(Balance::until)
                                .filter(Objects::nonNull))
                .max(LocalDate::compareTo)
                .orElse(null);
        return new ContractEnd(false, last);
    }

    boolean over(LocalDate today) {
        if (lastDay == null) {
            return terminated;
        }
        return today.isAfter(lastDay) || terminated && today.equals(lastDay);
    }

    void requireOver(LocalDate today) {
        if (!over(today)) {
            throw lastDay == null
                    ? Problem.of(AttestationProblem.CONTRACT_END_UNKNOWN)
                    : Problem.of(AttestationProblem.CONTRACT_NOT_ENDED, lastDay);
        }
    }
}
