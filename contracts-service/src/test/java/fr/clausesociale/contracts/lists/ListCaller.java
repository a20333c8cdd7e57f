package fr.clausesociale.contracts.lists;

import fr.clausesociale.platform.testing.Tokens;
import java.util.List;

/** Who asks: each kind of caller, with little and with much in reach. */
record ListCaller(String label, String role, String token) {

    static final ListCaller ADMIN = of("admin", "admin", "90000008400013", "FR");
    static final ListCaller FACILITATOR = of("facilitator", "facilitator", "90000003500015", "DEP-21");
    static final ListCaller BUYER = of("buyer", "buyer", "21000001700012");
    static final ListCaller COMPANY = of("company, holder", "company", "30000000700012");

    static final List<ListCaller> ALL = List.of(
            ADMIN,
            FACILITATOR,
            of("facilitator, largest", "facilitator", "90000000000001", "DEP-01"),
            of("facilitator, regions", "facilitator", "90000004300019", "REG-27", "REG-53"),
            of("facilitator, national", "facilitator", "90000004300019", "FR"),
            of("facilitator, nothing", "facilitator", "90000004300019", "DEP-976"),
            BUYER,
            of("buyer, small", "buyer", "21007993300012"),
            COMPANY,
            of("company, employer", "company", "40000010000012"));

    /** Those who reach what lists of one thing are tried on. */
    static final List<ListCaller> NEAR = List.of(ADMIN, FACILITATOR, BUYER, COMPANY);

    private static ListCaller of(String label, String role, String organisation, String... territories) {
        return new ListCaller(label, role, Tokens.of("lists-" + label, role, organisation, null, territories));
    }
}
