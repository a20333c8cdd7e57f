package fr.clausesociale.contracts.convention;

/**
 * Distinct persons with hours.
 *
 * @param ofOthers those of them who work only on contracts that the caller does not see
 */
record Headcount(long all, long ofOthers) {

    /** The number, or null where so few of others are in it that it tells of them. */
    Long shown(int least) {
        return ofOthers > 0 && ofOthers < least ? null : all;
    }
}
