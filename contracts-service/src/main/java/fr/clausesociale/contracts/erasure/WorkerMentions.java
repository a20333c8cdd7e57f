package fr.clausesociale.contracts.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.statement.timesheet.HoursLine;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.imports.PersonalFiles;
import java.util.Set;
import java.util.UUID;

/** Whether a line of hours tells of a person: of one of their placements, or under what one of their employers calls them. */
record WorkerMentions(Set<UUID> placements, Set<Called> called) implements PersonalFiles.Telling {

    /** @param employer its SIREN */
    record Called(String employer, String reference) {}

    @Override
    public boolean tells(String organisation, JsonNode record) {
        HoursLine line = new HoursLine(record);
        if (line.placement() != null) {
            return placements.contains(line.placement());
        }
        String employer = line.employer() == null ? organisation : line.employer();
        return line.reference() != null
                && called.stream()
                        .anyMatch(one -> one.reference().equalsIgnoreCase(line.reference())
                                && one.employer().equals(Siret.siren(employer)));
    }
}
