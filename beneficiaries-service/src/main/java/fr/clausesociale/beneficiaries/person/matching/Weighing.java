package fr.clausesociale.beneficiaries.person.matching;

import java.util.List;

/**
 * What the agreement of two people proves. For those alone who decide whether they are one.
 *
 * @param likeness what it comes to
 * @param bits all together, the odds from before included: 0 is one to one, 10 a thousand to one that they are one person
 * @param weights what each field adds to it
 * @param kinship what is taken off because twins agree so too
 * @param numberInCommon whether they have one identifier
 */
public record Weighing(
        Likeness likeness, double bits, List<FieldWeight> weights, double kinship, boolean numberInCommon) {

    /** How near somebody is beside others who are near too: what twins have in common tells nothing between these. */
    public double nearness() {
        return bits - kinship;
    }

    /** What one field adds, in bits; below zero where it speaks against. */
    public record FieldWeight(Field field, Level level, double bits) {}
}
