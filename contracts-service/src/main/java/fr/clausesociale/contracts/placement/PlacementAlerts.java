package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.placement.terms.AgreementRule;
import fr.clausesociale.contracts.placement.terms.Allocation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;

/** What somebody should look at of a placement, by the rules that held when its hours were allotted. */
@Embeddable
class PlacementAlerts {

    @Enumerated(EnumType.STRING)
    private AgreementRule agreementRule;

    private boolean employerUnfit;

    protected PlacementAlerts() {}

    PlacementAlerts(PlacementRules.Checked checked) {
        agreementRule = checked.agreement();
        employerUnfit = checked.employerUnfit();
    }

    /** By their codes. @param agreed whether the parties' agreement on sharing the hours is recorded */
    List<String> codes(List<Allocation> allocations, boolean agreed) {
        List<String> alerts = new ArrayList<>();
        if (!agreed && agreementRule != AgreementRule.NOT_NEEDED && AgreementRule.concerns(allocations)) {
            alerts.add("AGREEMENT_NOT_RECORDED");
        }
        if (employerUnfit) {
            alerts.add("EMPLOYER_NOT_OF_RESERVED_KIND");
        }
        return alerts;
    }
}
