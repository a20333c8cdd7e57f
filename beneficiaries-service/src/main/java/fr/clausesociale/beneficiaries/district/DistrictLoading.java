package fr.clausesociale.beneficiaries.district;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks a list before it is loaded: all faults are told, nothing of it is kept where there is one. */
@ApplicationScoped
class DistrictLoading {

    private static final int ENOUGH = 50;

    private final Geography geography;

    DistrictLoading(Geography geography) {
        this.geography = geography;
    }

    /** The districts with the present communes of theirs. */
    List<District> checked(Generation generation, DistrictListRequest request) {
        List<Violation> faults = new ArrayList<>();
        List<District> districts = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int at = 0; at < request.districts().size(); at++) {
            DistrictListRequest.Entry entry = request.districts().get(at);
            String pointer = "/districts/" + at;
            if (!entry.code().startsWith(generation.name())) {
                faults.add(Violation.of(
                        pointer + "/code",
                        BeneficiariesProblem.DISTRICT_OF_ANOTHER_GENERATION,
                        entry.code(),
                        generation));
            } else if (!codes.add(entry.code())) {
                faults.add(Violation.of(pointer + "/code", BeneficiariesProblem.DISTRICT_TWICE, entry.code()));
            }
            for (int commune = 0; commune < entry.communes().size(); commune++) {
                String code = entry.communes().get(commune);
                if (geography.commune(code).isEmpty()) {
                    faults.add(
                            Violation.of(pointer + "/communes/" + commune, BeneficiariesProblem.UNKNOWN_COMMUNE, code));
                }
            }
            districts.add(new District(entry.code(), entry.name().strip(), present(entry.communes())));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(BeneficiariesProblem.DISTRICT_LIST_FAULTY, faults.size())
                    .with(faults.subList(0, Math.min(ENOUGH, faults.size())));
        }
        return districts;
    }

    private Set<String> present(List<String> communes) {
        return communes.stream()
                .map(geography::commune)
                .flatMap(Optional::stream)
                .map(Territory::commune)
                .collect(Collectors.toSet());
    }
}
