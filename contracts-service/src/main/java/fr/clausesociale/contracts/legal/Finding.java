package fr.clausesociale.contracts.legal;

/**
 * What a rule says of a contract, with its reason in French.
 *
 * @param rule stable name
 * @param article of the code de la commande publique, or the text it comes from
 */
record Finding(String rule, Outcome outcome, String reason, String article) {

    /** UNKNOWN: what the rule asks for is not known; never the same as FAILED. */
    enum Outcome {
        SATISFIED,
        FAILED,
        NOT_APPLICABLE,
        UNKNOWN
    }

    static Finding satisfied(String rule, String article, String reason, Object... args) {
        return new Finding(rule, Outcome.SATISFIED, reason.formatted(args), article);
    }

    static Finding failed(String rule, String article, String reason, Object... args) {
        return new Finding(rule, Outcome.FAILED, reason.formatted(args), article);
    }

    static Finding notApplicable(String rule, String article, String reason, Object... args) {
        return new Finding(rule, Outcome.NOT_APPLICABLE, reason.formatted(args), article);
    }

    static Finding unknown(String rule, String article, String reason, Object... args) {
        return new Finding(rule, Outcome.UNKNOWN, reason.formatted(args), article);
    }

    boolean is(Outcome other) {
        return outcome == other;
    }
}
