package fr.clausesociale.contracts.publication.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.contract.terms.Modification;
import java.util.List;
import java.util.UUID;

/**
 * What there is to publish of a contract.
 *
 * @param kept what was published of it before beside what is held here, empty where nothing was
 */
public record PublishableContract(
        UUID id,
        String externalId,
        String buyerSiret,
        ContractTerms terms,
        List<Lot> lots,
        List<Modification> modifications,
        ObjectNode kept) {}
