package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.eligibility.access.Look;
import fr.clausesociale.eligibility.access.Trace;
import fr.clausesociale.eligibility.explanation.Explanation;
import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.platform.personal.PersonalRows;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/beneficiaries/{id}/personal-data")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DPO)
@Tag(name = "Data protection")
class PersonalDataResource {

    private final Persons persons;
    private final Decisions decisions;
    private final PersonalRows rows;
    private final Trace trace;

    PersonalDataResource(Persons persons, Decisions decisions, PersonalRows rows, Trace trace) {
        this.persons = persons;
        this.decisions = decisions;
        this.rows = rows;
        this.trace = trace;
    }

    /**
     * What this service keeps of a person.
     *
     * @param declarations what is declared under each pseudonym, opened
     * @param grounds why each decision says what it says, opened
     * @param records the rows of every table that has a pseudonym of the person, by table
     */
    @Schema(name = "PersonalData")
    record All(
            List<UUID> pseudonyms,
            List<Declaration> declarations,
            List<Grounds> grounds,
            Map<String, List<Map<String, Object>>> records) {}

    /**
     * @param motive a facilitator's words, or null
     * @param explanation what the rules say, and by which facts
     */
    @Schema(name = "DecisionGrounds")
    record Grounds(
            UUID decisionId, List<String> satisfied, List<String> grounds, String motive, Explanation explanation) {

        static Grounds of(Decision decision) {
            Findings findings = decision.findings();
            return new Grounds(
                    decision.id(), findings.satisfied(), findings.grounds(), findings.motive(), decision.explanation());
        }
    }

    @GET
    @Transactional
    @Operation(summary = "Tout ce que ce service conserve d'une personne, pour le droit d'accès")
    public All all(@RestPath UUID id) {
        Person person = persons.current(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        List<UUID> same = persons.pseudonyms(person);
        trace.read(Look.PERSONAL_DATA_READ, same);
        Map<String, List<Map<String, Object>>> records = new TreeMap<>(rows.with("beneficiary_id", same));
        records.putAll(rows.with("person_id", same));
        return new All(
                same,
                persons.list("id in ?1 order by id", same).stream()
                        .flatMap(one -> one.declaration().stream())
                        .toList(),
                decisions.of(same).stream().map(Grounds::of).toList(),
                records);
    }
}
