package fr.clausesociale.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.clausesociale.platform.testing.hostile.Known;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bodies and values that pass every check of form, of operations whose schemas tell less than that. */
final class KnownBodies {

    private static final String REASON = "Saisie par erreur le mois dernier";

    private KnownBodies() {}

    static Known of(Territory territory) {
        CorePath path = new CorePath(territory);
        String today = CorePath.today().toString();
        Known known = new Known()
                .value("reason", REASON)
                .value("motive", REASON)
                .value("siret", territory.companySiret())
                .value("from", "2026-01-15")
                .value("until", "2027-01-15")
                .value("lot", "1")
                .value("month", CorePath.month().toString())
                .value("year", String.valueOf(CorePath.today().getYear()))
                .value("list", "marketType");
        Map<String, Object> commitment = Map.of(
                "kind",
                "TUTORING",
                "description",
                "Tutorat",
                "proofExpected",
                "Feuille",
                "quantity",
                "2.00",
                "source",
                "LOCAL",
                "reason",
                REASON);
        body(
                known,
                "POST /v1/referrals/{id}/withdrawal",
                Map.of("reason", "UNREACHABLE", "comment", "Trois appels sans réponse"));
        body(known, "POST /v1/referrals/{id}/renewal", Map.of("informedOn", today));
        // whose reason names the person, which is seen once the person is found: nobody is erased
        body(
                known,
                "POST /v1/beneficiaries/{id}/erasure",
                Map.of("ground", "PERSON_ASKED", "reason", "Demande de Camille au guichet"));
        body(known, "POST /v1/beneficiaries/{id}/contacts", Map.of("on", today));
        body(known, "POST /v1/beneficiaries/{id}/opposition", Map.of("reason", REASON));
        body(known, "POST /v1/beneficiaries/{id}/opposition/withdrawal", Map.of("reason", REASON));
        body(
                known,
                "PUT /v1/priority-districts/{generation}",
                Map.of(
                        "source",
                        "Liste d'essai",
                        "districts",
                        List.of(Map.of("code", "QN02101M", "name", "Grésilles", "communes", List.of("21231")))));
        body(known, "POST /v1/matching-parameters", Map.of("reason", REASON));
        body(known, "POST /v1/matching-parameters/{number}/in-force", Map.of("from", today, "reason", REASON));
        body(known, "PUT /v1/referrals/{id}", path.referralRequest("Martin"));
        body(known, "POST /v1/months/{month}/reopening", Map.of("reason", REASON));
        course(known, today);
        body(known, "POST /v1/contracts", path.contractRequest("{{random}}"));
        body(known, "PUT /v1/contracts/{id}", path.contractRequest("{{random}}"));
        body(known, "POST /v1/contracts/{id}/obligations", path.obligationRequest());
        body(known, "POST /v1/contracts/{id}/commitments", commitment);
        body(known, "PUT /v1/commitments/{id}", commitment);
        body(
                known,
                "POST /v1/commitments/{id}/achievements",
                Map.of("on", today, "quantity", "1.00", "note", "Une visite"));
        body(known, "POST /v1/contracts/{id}/reopening", Map.of("reason", REASON));
        body(known, "POST /v1/contracts/{id}/termination", Map.of("on", today, "reason", REASON));
        body(
                known,
                "POST /v1/contracts/{id}/lots/{lot}/succession",
                Map.of(
                        "replaces",
                        territory.companySiret(),
                        "contractor",
                        Map.of("id", "90000001900019", "idType", "SIRET", "name", "Repreneur", "role", "LEAD"),
                        "on",
                        today,
                        "reason",
                        REASON));
        body(
                known,
                "PUT /v1/contracts/{id}/parts",
                Map.of(
                        "parts",
                        List.of(Map.of(
                                "place", Map.of("kind", "COMMUNE", "code", territory.commune), "share", "1.0000"))));
        body(
                known,
                "POST /v1/conventions/{id}/signatories",
                Map.of("siret", territory.buyerSiret(), "name", "Ville", "signedOn", today));
        body(
                known,
                "POST /v1/conventions/{id}/signatories/{signatory}/end",
                Map.of("endedOn", today, "reason", REASON));
        body(known, "POST /v1/hours/{entryId}/correction", Map.of("hours", "7.00", "reason", REASON));
        body(
                known,
                "POST /v1/obligations/{id}/entries",
                Map.of("kind", "AMENDMENT", "effectiveOn", today, "hours", "-1.00", "reason", REASON));
        body(known, "POST /v1/placements", path.placementRequest("{beneficiaries}", "{obligations}"));
        body(known, "POST /v1/placements/{id}/end", Map.of("endedOn", today, "exit", "PERMANENT_CONTRACT"));
        body(
                known,
                "PUT /v1/placements/{id}",
                Map.of("startOn", today, "endOn", CorePath.today().plusMonths(5).toString(), "reason", REASON));
        body(
                known,
                "POST /v1/beneficiaries/{id}/decisions",
                Map.of("outcome", "ELIGIBLE", "grounds", List.of("PARTICULAR_DIFFICULTIES"), "motive", REASON));
        handOvers(known, territory, today);
        eligibility(known, today);
        organisations(known, territory, today);
        body(known, "PUT /v1/obligations/{id}/statements/{month}", CorePath.lines("{placements}", "12.50"));
        return known;
    }

    /** To whom nothing can be handed over: that is looked at once what is handed over is found. */
    private static void handOvers(Known known, Territory territory, String today) {
        Map<String, Object> handOver = Map.of("to", territory.companySiret(), "on", today, "reason", REASON);
        body(known, "POST /v1/contracts/{id}/hand-over", handOver);
        body(known, "POST /v1/beneficiaries/{id}/hand-over", handOver);
        body(
                known,
                "POST /v1/hand-overs",
                Map.of(
                        "from",
                        territory.facilitatorSiret(),
                        "to",
                        territory.facilitatorSiret(),
                        "kind",
                        "TRANSFER",
                        "on",
                        today,
                        "reason",
                        REASON));
        body(known, "POST /v1/hand-overs/{id}/refusal", Map.of("reason", REASON));
        body(known, "POST /v1/beneficiaries/hand-overs/{id}/refusal", Map.of("reason", REASON));
    }

    /** What happens to a placement on its way, and what it rests on. */
    private static void course(Known known, String today) {
        Map<String, Object> evidence = Map.of("kind", "TIMESHEET", "number", "RH-2026-11");
        body(known, "POST /v1/placements/{id}/evidence", evidence);
        body(known, "POST /v1/statements/{id}/evidence", evidence);
        body(known, "POST /v1/placements/{id}/announced-end", Map.of("endedOn", today));
        body(known, "POST /v1/placements/{id}/suspension", Map.of("from", today));
        body(known, "POST /v1/placements/{id}/resumption", Map.of("on", today));
        body(known, "PUT /v1/placements/{id}/follow-ups/{months}", Map.of("situation", "UNKNOWN", "askedOn", today));
        body(known, "PUT /v1/placements/{id}/hours/{month}", Map.of("hours", "7.00"));
    }

    private static void eligibility(Known known, String today) {
        Map<String, Object> ruling =
                Map.of("outcome", "ELIGIBLE", "grounds", List.of("PARTICULAR_DIFFICULTIES"), "motive", REASON);
        body(
                known,
                "POST /v1/decisions",
                Map.of("beneficiaries", List.of("00000000-0000-7000-8000-000000000000"), "decision", ruling));
        body(
                known,
                "POST /v1/beneficiaries/{id}/passes",
                Map.of("start", "2026-01-15", "kind", "SUSPENSION", "from", today, "until", today));
        known.value("POST /v1/rule-sets mode", "validate");
        body(
                known,
                "POST /v1/rule-sets",
                Map.of(
                        "version",
                        "DEP-21-2090",
                        "title",
                        "Liste locale",
                        "source",
                        "Délibération",
                        "scope",
                        Map.of("kind", "TERRITORY", "codes", List.of("DEP-21")),
                        "from",
                        "2090-01-01",
                        "basedOn",
                        "FR-1"));
    }

    /** Of the register of organisations: nothing that would end what the demonstration clients call with. */
    private static void organisations(Known known, Territory territory, String today) {
        Map<String, Object> account = Map.of(
                "issuer",
                "https://identity.example",
                "client",
                "tool-{{random}}",
                "name",
                "Logiciel de suivi",
                "purpose",
                "Relevés d'heures",
                "level",
                "AGENT",
                "rights",
                List.of(Map.of("role", "FACILITATOR")),
                "from",
                today);
        body(known, "POST /v1/organisations/{siret}/accounts", account);
        body(known, "PUT /v1/organisations/{siret}/accounts/{account}", account);
        Map<String, Object> machine = new HashMap<>(account);
        machine.keySet().removeAll(List.of("issuer", "client"));
        body(known, "POST /v1/organisations/{siret}/accounts/clients", machine);
        body(known, "PUT /v1/organisations/{siret}", Map.of("name", "Structure de facilitation"));
        body(
                known,
                "POST /v1/organisations/{siret}/roles",
                Map.of("role", "PRESCRIBER", "kind", "ORIENTEUR", "territories", List.of("DEP-21"), "from", today));
        body(
                known,
                "POST /v1/organisations/{siret}/roles/{role}/authorisation",
                Map.of("status", "GRANTED", "reason", REASON));
        body(known, "POST /v1/organisations/{siret}/roles/{role}/end", Map.of("until", today, "reason", REASON));
        // whose succession by itself is refused once the organisation is found
        body(
                known,
                "POST /v1/organisations/{siret}/succession",
                Map.of("successor", territory.facilitatorSiret(), "kind", "TRANSFER", "effectiveOn", today));
    }

    private static void body(Known known, String operation, Map<String, Object> body) {
        try {
            known.body(operation, Api.JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
