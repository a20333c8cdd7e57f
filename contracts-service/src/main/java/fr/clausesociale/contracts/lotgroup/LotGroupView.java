package fr.clausesociale.contracts.lotgroup;

import fr.clausesociale.contracts.contract.Contract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group of lots as it is answered, with those of its contracts that the caller sees. */
@Schema(name = "LotGroup")
public record LotGroupView(UUID id, long version, String title, List<Member> contracts, Instant createdAt) {

    public static LotGroupView of(LotGroup group, List<Contract> seen) {
        List<Member> members = seen.stream()
                .map(Member::of)
                .sorted(Comparator.comparing(Member::externalId))
                .toList();
        return new LotGroupView(group.id(), group.version(), group.title(), members, group.createdAt());
    }

    @Schema(name = "LotGroupMember")
    record Member(UUID id, String externalId, String title, LocalDate notifiedOn) {

        public static Member of(Contract contract) {
            return new Member(contract.id(), contract.externalId(), contract.title(), contract.notifiedOn());
        }
    }
}
