package fr.clausesociale.reporting.exits;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/** By what exits are broken down: what the profile says that the last placement relies on. */
enum ExitDimension {
    SEX("sex", "q.sex"),
    AGE_BAND("ageBand", "q.age_band"),
    QPV("qpv", "q.qpv"),
    EDUCATION("education", "q.education"),
    STRUCTURE("structure", "p.structure"),
    CONTRACT_TYPE("contractType", "p.contract_type");

    private final String code;
    private final String column;

    ExitDimension(String code, String column) {
        this.code = code;
        this.column = column;
    }

    /** @param code null for none */
    static ExitDimension of(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return Arrays.stream(values())
                .filter(dimension -> dimension.code.equals(code.trim()))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                PlatformProblem.INVALID_PARAMETER,
                                "by",
                                code.trim() + " ("
                                        + Arrays.stream(values())
                                                .map(one -> one.code)
                                                .collect(Collectors.joining(", ")) + ")")
                        .at("by"));
    }

    String code() {
        return code;
    }

    /** Its value as text; of a profile {@code q} and a placement {@code p}. */
    String column() {
        return "coalesce(" + column + ", '" + (this == QPV ? "UNKNOWN" : "NOT_STATED") + "')";
    }
}
