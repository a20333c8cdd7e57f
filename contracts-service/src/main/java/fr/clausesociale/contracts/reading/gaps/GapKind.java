package fr.clausesociale.contracts.reading.gaps;

import fr.clausesociale.contracts.legal.DerogationMotive;
import fr.clausesociale.contracts.legal.FulfilmentRule;
import fr.clausesociale.contracts.legal.Law;
import fr.clausesociale.contracts.legal.RequiredOf;
import fr.clausesociale.contracts.legal.Reservation;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What does not fit between what a contract declares, what is owed under it and what the law requires. */
enum GapKind {
    CLAUSE_WITHOUT_OBLIGATION,
    /** Reserved contracts are left out: their reservation is what was declared. */
    OBLIGATION_WITHOUT_CLAUSE,
    SOCIAL_CONDITION_MISSING;

    private static final String NOT_RESERVED =
            "cast(c.terms.socialConsiderations as string) not like '%RESERVED_CONTRACT%'";

    /** An obligation {@code o} of no hours asks nothing, unless hours were agreed since. */
    private static final String NOT_OF_NONE = "(coalesce(o.hours, 1) <> 0"
            + " or exists (select 1 from Entry e where e.obligationId = o.id and e.terms.kind = AMENDMENT and e.terms.hours > 0))";

    /** As a condition of a query on contracts {@code c}. */
    String condition(Law law) {
        return switch (this) {
            case CLAUSE_WITHOUT_OBLIGATION -> "c.socialClause = true and c.listed.hoursOwed = false";
            case OBLIGATION_WITHOUT_CLAUSE ->
                "c.listed.hoursOwed = true and c.socialClause = false and " + NOT_RESERVED;
            case SOCIAL_CONDITION_MISSING -> missing(law);
        };
    }

    private static String missing(Law law) {
        List<RequiredOf> table = RequiredOf.table(law);
        if (table.isEmpty()) {
            return "1=0";
        }
        String first = table.stream()
                .map(RequiredOf::from)
                .sorted()
                .findFirst()
                .orElseThrow()
                .toString();
        return "c.socialClause = false and c.terms.consultationLaunchedOn >= date " + first + " and ("
                + table.stream().map(RequiredOf::condition).collect(Collectors.joining(" or "))
                + ") and " + NOT_RESERVED
                + " and cast(c.terms.socialConsiderations as string) not like '%NOT_STATED%'"
                + " and not exists (select 1 from Obligation o where o.contractId = c.id"
                + " and o.annulment.annulledAt is null and (o.modality in ("
                + modalities(Reservation::is) + ") or o.modality in ("
                + modalities(FulfilmentRule.CONDITIONS::contains) + ") and " + NOT_OF_NONE + "))"
                + " and not exists (select 1 from Derogation d where d.contractId = c.id and (d.motive <> WORKS_UNDER_SIX_MONTHS"
                + " or c.terms.marketType in (WORKS, NOT_STATED) and coalesce(c.terms.durationMonths, 0) < "
                + DerogationMotive.WORKS_MONTHS + "))";
    }

    private static String modalities(Predicate<Modality> which) {
        return Arrays.stream(Modality.values()).filter(which).map(Enum::name).collect(Collectors.joining(", "));
    }
}
