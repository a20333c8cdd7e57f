package fr.clausesociale.contracts.personaldata;

import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.personal.PersonalRows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/beneficiaries/{id}/personal-data")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DPO)
@Tag(name = "Data protection")
class PersonalDataResource {

    private static final String HOURS = "hours_entry";

    private final EntityManager database;
    private final Persons persons;
    private final PersonalRows rows;

    PersonalDataResource(EntityManager database, Persons persons, PersonalRows rows) {
        this.database = database;
        this.persons = persons;
        this.rows = rows;
    }

    /**
     * What this service keeps of a person: placements, hours and what belongs to them.
     *
     * @param records the rows of every table that has a pseudonym or a placement of the person, by table
     */
    @Schema(name = "PersonalData")
    record All(List<UUID> pseudonyms, Map<String, List<Map<String, Object>>> records) {}

    @GET
    @Transactional
    @Operation(
            summary = "Tout ce que ce service conserve de la personne derrière un pseudonyme, pour le droit d'accès",
            description = "Vide pour un pseudonyme auquel rien ne se rapporte.")
    public All all(@RestPath UUID id) {
        List<UUID> same = List.copyOf(new TreeSet<>(persons.aliases(id)));
        Map<String, List<Map<String, Object>>> records = new TreeMap<>(rows.with("placement_id", placements(same)));
        records.putAll(rows.with("beneficiary_id", same));
        List<Map<String, Object>> hours = hours(records.getOrDefault(HOURS, List.of()), same);
        records.remove(HOURS);
        if (!hours.isEmpty()) {
            records.put(HOURS, hours);
        }
        return new All(same, records);
    }

    /** Hours name the pseudonym that they were recorded under, and belong to whom their placement belongs to. */
    private List<Map<String, Object>> hours(List<Map<String, Object>> named, List<UUID> same) {
        Set<String> gone = parted("p.recordedUnder in :people and p.beneficiaryId not in :people", same);
        Set<String> come = parted("p.recordedUnder is not null and p.beneficiaryId in :people", same);
        List<Map<String, Object>> all = new ArrayList<>();
        named.stream().filter(row -> !gone.contains(placement(row))).forEach(all::add);
        rows.with("placement_id", come.stream().map(UUID::fromString).toList()).getOrDefault(HOURS, List.of()).stream()
                .filter(row -> !all.contains(row))
                .forEach(all::add);
        return all;
    }

    private static String placement(Map<String, Object> hours) {
        return String.valueOf(hours.get("placement_id"));
    }

    private Set<String> parted(String which, List<UUID> people) {
        return database
                .createQuery("select p.id from Placement p where " + which, UUID.class)
                .setParameter("people", people)
                .getResultList()
                .stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    private List<UUID> placements(List<UUID> people) {
        return database.createQuery("select p.id from Placement p where p.beneficiaryId in :people", UUID.class)
                .setParameter("people", people)
                .getResultList();
    }
}
