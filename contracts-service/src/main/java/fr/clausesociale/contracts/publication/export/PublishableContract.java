package fr.clausesociale.contracts.publication.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.EnvironmentalConsideration;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.terms.Modification;
import fr.clausesociale.contracts.contract.terms.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        ContractKind kind,
        String buyerSiret,
        String title,
        String cpv,
        Procedure procedure,
        LocalDate notifiedOn,
        Integer durationMonths,
        BigDecimal amount,
        Place place,
        List<SocialConsideration> social,
        List<EnvironmentalConsideration> environmental,
        String frameworkId,
        List<Lot> lots,
        List<Modification> modifications,
        ObjectNode kept) {}
