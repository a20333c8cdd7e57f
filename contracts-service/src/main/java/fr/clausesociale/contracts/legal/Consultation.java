package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the law looks at in a contract.
 *
 * @param launchedOn day the consultation was launched or its notice sent, null: not known
 * @param estimatedValue of the whole need, all lots, excluding VAT, null: not known
 * @param declared considerations as declared; none of them says that hours are owed
 * @param owed forms of the obligations entered; none of them says what was declared
 */
record Consultation(
        ContractKind kind,
        MarketType marketType,
        BuyerCategory buyer,
        LocalDate launchedOn,
        LocalDate notifiedOn,
        BigDecimal estimatedValue,
        Integer durationMonths,
        List<SocialConsideration> declared,
        Set<Modality> owed) {

    static Consultation of(Contract contract, Set<Modality> owed) {
        ContractTerms terms = contract.terms();
        return new Consultation(
                terms.kind(),
                terms.marketType(),
                contract.buyer().category(),
                terms.consultationLaunchedOn(),
                terms.notifiedOn(),
                terms.estimatedValue(),
                terms.durationMonths(),
                terms.socialConsiderations(),
                owed);
    }
}
