package fr.clausesociale.contracts.reserved;

import java.util.EnumSet;
import java.util.Set;

/**
 * For whom an article of the code de la commande publique lets a contract be reserved. Equivalent structures are admitted by
 * some of them: that is for a person to see, so what is not named is asked about.
 */
public enum Reservation {
    /** L2113-12. */
    DISABILITY(EnumSet.of(Structure.EA, Structure.EATT, Structure.ESAT)),
    /** L2113-13, of L5132-4 code du travail. */
    INTEGRATION(EnumSet.of(Structure.EI, Structure.ACI, Structure.AI, Structure.ETTI, Structure.EITI)),
    /** L2113-14: either of the first two. */
    JOINT(both(DISABILITY, INTEGRATION)),
    /** L2113-13-1. */
    PRISON(EnumSet.of(Structure.PRISON)),
    /** L2113-15, of article 1 of loi 2014-856: an ordinary company may be one, which its form must say. */
    SOCIAL_ECONOMY(
            EnumSet.complementOf(EnumSet.of(Structure.COMPANY, Structure.ETT, Structure.PRISON, Structure.NOT_STATED)));

    private final Set<Structure> named;

    Reservation(Set<Structure> named) {
        this.named = named;
    }

    private static Set<Structure> both(Reservation one, Reservation other) {
        Set<Structure> both = EnumSet.copyOf(one.named);
        both.addAll(other.named);
        return both;
    }

    /** Whether the article names such a structure. */
    public boolean admits(Structure structure) {
        return structure != null && named.contains(structure);
    }
}
