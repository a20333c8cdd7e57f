package fr.clausesociale.beneficiaries.person.matching;

/**
 * How often a level is met.
 *
 * @param same among pairs that are one person (m)
 * @param strangers among pairs of two people who have nothing to do with each other (u); null where the frequency of the name
 *     that they have in common tells
 * @param twins among pairs of twins
 */
record Rates(double same, Double strangers, double twins) {

    /** Whether the level was counted with another field already. */
    boolean saysNothing() {
        return same == 1 && strangers != null && strangers == 1;
    }
}
