package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.obligation.Modality;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which kinds of employer the articles on reserved contracts name (code de la commande publique). Equivalent structures are
 * admitted by some of them: that is for a person to see, so what is not named is asked about.
 */
final class ReservedKinds {

    private static final Set<Structure> DISABILITY = EnumSet.of(Structure.EA, Structure.EATT, Structure.ESAT);

    private static final Set<Structure> INTEGRATION =
            EnumSet.of(Structure.EI, Structure.ACI, Structure.AI, Structure.ETTI, Structure.EITI);

    private static final Map<Modality, Set<Structure>> NAMED = Map.of(
            // L2113-12
            Modality.RESERVED_DISABILITY,
            DISABILITY,
            // L2113-13, of L5132-4 code du travail
            Modality.RESERVED_IAE,
            INTEGRATION,
            // L2113-13-1
            Modality.RESERVED_PRISON,
            EnumSet.of(Structure.PRISON),
            // L2113-14: either of the first two
            Modality.RESERVED_JOINT,
            both(),
            // L2113-15, of article 1 of loi 2014-856: an ordinary company may be one, which its form must say
            Modality.RESERVED_ESS,
            EnumSet.complementOf(EnumSet.of(Structure.COMPANY, Structure.ETT, Structure.PRISON, Structure.NOT_STATED)));

    private ReservedKinds() {}

    private static Set<Structure> both() {
        Set<Structure> both = EnumSet.copyOf(DISABILITY);
        both.addAll(INTEGRATION);
        return both;
    }

    /** Whether such an employer may work under the clause as the law names it; under any that reserves nothing it may. */
    static boolean admit(Modality modality, Structure structure) {
        Set<Structure> named = NAMED.get(modality);
        return named == null || structure != null && named.contains(structure);
    }
}
