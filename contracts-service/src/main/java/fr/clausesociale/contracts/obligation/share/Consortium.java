package fr.clausesociale.contracts.obligation.share;

import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who of a consortium (groupement) owes, did and was transferred how much on a day. What all owe makes what is due. The lead
 * answers for what no other member took over; where it left without a successor, the first of the remaining. Holders that
 * stand alone on one lot, without a consortium, owe equal parts, unless transfers say otherwise. Who left keeps what it did
 * of its part and its successor owes the rest of it. Hours of subcontractors and agencies are the lead's of that month,
 * unless they worked in a member's company.
 */
@Schema(
        description =
                "Le mandataire répond de ce qu'aucun autre membre n'a repris ; s'il part sans successeur, le premier"
                        + " des titulaires restants le remplace. Plusieurs titulaires seuls sur un lot (pas de groupement) doivent"
                        + " des parts égales, sauf transferts. Qui part garde ce qu'il a fait de sa part, son successeur doit le"
                        + " reste. La somme de ce que doivent les membres et de « unassigned » est toujours « due ».")
public record Consortium(
        LocalDate on,
        BigDecimal due,

        @Schema(description = "Dû par personne : le lot n'a pas de titulaire.")
        BigDecimal unassigned,

        BigDecimal accepted,

        @Schema(description = "Accepté sans être au crédit d'un membre : sous-traitance de titulaires seuls.")
        BigDecimal unattributed,

        List<Member> members,

        @Schema(description = "Par ordre de date ; ceux datés au plus tard de ce jour.")
        List<Transfer> transfers) {

    /** @param done accepted hours credited to the member, by the establishment and the month worked */
    public record Member(
            String id,
            IdType idType,
            String name,
            ContractorRole role,
            LocalDate from,
            LocalDate until,

            @Schema(description = "Répond ce jour de ce qu'aucun autre n'a repris.")
            boolean leads,

            @Schema(description = "Identifiant du titulaire dont il a repris la part, sinon null.")
            String succeeds,

            BigDecimal owes,
            BigDecimal done,
            BigDecimal transferredIn,
            BigDecimal transferredOut,
            BigDecimal remaining) {

        /** Whether it shared in what is owed by a day: a holder from its first day on, a subcontractor that took hours over. */
        private boolean shares(LocalDate on) {
            boolean holds = role != ContractorRole.SUBCONTRACTOR
                    && (from == null || !from.isAfter(on) && (until == null || !until.isBefore(from)));
            return holds || Stream.of(owes, done, transferredIn, transferredOut).anyMatch(h -> h.signum() != 0);
        }
    }

    /**
     * @param transfers dated by that day
     * @param worked accepted hours to the end of the day's month
     */
    public static Consortium of(
            Holders holders, BigDecimal due, List<Transfer> transfers, List<HoursDone.Worked> worked, LocalDate on) {
        Credits credits = new Credits(holders, transfers, worked, on);
        Division division = new Division(holders, due, transfers, credits, on);
        return new Consortium(
                on,
                due,
                division.unassigned(),
                credits.total(),
                credits.unattributed(),
                holders.all().stream()
                        .map(holding -> member(holders, holding, division, credits))
                        .toList(),
                transfers);
    }

    private static Member member(Holders holders, Holding holding, Division division, Credits credits) {
        BigDecimal owes = division.owes(holding);
        BigDecimal done = credits.of(holding);
        return new Member(
                holding.who().id(),
                holding.who().idType(),
                holding.who().name(),
                holding.who().role(),
                holding.who().from(),
                holding.who().until(),
                division.leads(holding),
                holders.seat(holding)
                        .map(seat -> seat.before(holding))
                        .map(former -> former.who().id())
                        .orElse(null),
                owes,
                done,
                division.in(holding),
                division.out(holding),
                Decimals.atLeastZero(owes.subtract(done)));
    }

    /** With those alone who shared in it by its day; empty where that is no more than one. */
    public Optional<Consortium> shared() {
        List<Member> sharing =
                members.stream().filter(member -> member.shares(on)).toList();
        return sharing.size() > 1
                ? Optional.of(new Consortium(on, due, unassigned, accepted, unattributed, sharing, transfers))
                : Optional.empty();
    }

    /** What the holder of this identifier owes; nothing where it is not in place. */
    public BigDecimal owedBy(String id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .filter(member -> member.until() == null || !member.until().isBefore(on))
                .map(Member::owes)
                .reduce(Decimals.ZERO, BigDecimal::add);
    }
}
