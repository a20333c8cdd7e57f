package fr.clausesociale.contracts.policy;

/**
 * The value that holds for each row of a query, as an expression of it: for lists that cannot ask row by row. The nearest
 * scope decides as in {@link PolicySet}; a property of both is held by a test.
 */
public final class PolicyInQuery {

    private PolicyInQuery() {}

    /**
     * @param contract expression of the contract's identifier
     * @param place path of what has the columns of a territory
     * @param programme expression of the obligation's programme
     * @param day name of the parameter that holds the day
     */
    public static String value(Policy policy, String contract, String place, String programme, String day) {
        return "(select v.value from PolicyValue v where v.name = '%1$s' and v.from <= :%2$s and (v.until is null or v.until >= :%2$s)"
                        .formatted(policy.key(), day)
                + " and (v.scopeKind = CONTRACT and v.scopeValue = cast(%1$s as string) or v.scopeKind = PROGRAMME and v.scopeValue = %2$s"
                        .formatted(contract, programme)
                + " or v.scopeKind = TERRITORY and v.scopeValue in ('COM-' || %1$s.commune, 'EPCI-' || %1$s.epci, 'DEP-' || %1$s.department, 'REG-' || %1$s.region)"
                        .formatted(place)
                + " or v.scopeKind = NATIONAL) order by case v.scopeKind when CONTRACT then 0 when PROGRAMME then 1 when NATIONAL then 9"
                + " else case substring(v.scopeValue, 1, 3) when 'COM' then 2 when 'EPC' then 3 when 'DEP' then 4 else 5 end end"
                + " limit 1)";
    }
}
