package fr.clausesociale.reporting.figures;

import java.util.List;

/** What is counted. The dictionary under {@code GET /v1/indicators} says how, in French. */
enum Measure {
    /** Accepted hours (heures validées) by month worked; reversals subtract. */
    HOURS("hours", Kind.WORK),
    /** Full-time equivalents (ETP): the hours of the whole cell over the divisor, rounded half up once. */
    FTE("fte", Kind.WORK),
    /** Distinct people (participants) with hours in the cell that do not cancel out. */
    PERSONS("persons", Kind.WORK),
    /** Distinct contrats de travail or missions with such hours. */
    PLACEMENTS("placements", Kind.WORK),
    /** Distinct public contracts (marchés) with such hours. */
    PROCUREMENT_CONTRACTS("procurementContracts", Kind.WORK),
    /** Hours over people. */
    HOURS_PER_PERSON("hoursPerPerson", Kind.WORK),
    /** Distinct establishments that employ for such hours. */
    EMPLOYERS("employers", Kind.WORK),
    /** The cell's part of the hours of the table. */
    HOURS_SHARE("hoursShare", Kind.WORK),
    /** The cell's people over the people of the table. */
    PERSONS_SHARE("personsShare", Kind.WORK),
    /** Distinct contracts that carry a clause (marchés avec clause), worked for or not. */
    CLAUSE_CONTRACTS("clauseContracts", Kind.CONTRACT),
    /** Obligations that run on at least one day of the period. */
    OBLIGATIONS("obligations", Kind.CONTRACT),
    /** Distinct legal units that let such contracts. */
    BUYERS("buyers", Kind.CONTRACT),
    /** Hours owed on the last day. */
    DUE("due", Kind.CONTRACT),
    /** Accepted hours since the beginning. */
    DONE("done", Kind.PROGRESS),
    /** What each obligation is short of. */
    REMAINING("remaining", Kind.PROGRESS),
    /** Done over due; undefined where nothing is due. */
    RATE("rate", Kind.PROGRESS),
    /** Done on the last day of each obligation at the pace so far. */
    FORECAST("forecast", Kind.PROGRESS),
    /** Hours reckoned from an invoice and not counted. */
    ESTIMATED_HOURS("estimatedHours", Kind.ORIGIN),
    /** Hours taken over from another system. */
    TAKEN_OVER_HOURS("takenOverHours", Kind.ORIGIN),
    /** Hours declared and accepted within one organisation. */
    SELF_ACCEPTED_HOURS("selfAcceptedHours", Kind.ORIGIN);

    /** What is answered where nothing else is asked for. */
    static final List<Measure> USUAL = List.of(HOURS, FTE, PERSONS, PLACEMENTS, PROCUREMENT_CONTRACTS);

    private enum Kind {
        /** Of what was worked in the period. */
        WORK,
        /** Of contracts and what is owed under them: tells of nobody. */
        CONTRACT,
        /** Of contracts, and of what people did under them. */
        PROGRESS,
        /** Of where what was worked comes from, by what contracts are. */
        ORIGIN
    }

    private final String code;
    private final Kind kind;

    Measure(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    String code() {
        return code;
    }

    /** Whether it is of contracts and obligations, worked for or not. */
    boolean isOfContracts() {
        return kind == Kind.CONTRACT || kind == Kind.PROGRESS;
    }

    /** Whether it is of where hours come from. */
    boolean isOfOrigins() {
        return kind == Kind.ORIGIN;
    }

    /** Whether it is known by what contracts are only. */
    boolean isByContracts() {
        return kind != Kind.WORK;
    }

    /** Whether it tells of people. */
    boolean tellsOfPeople() {
        return kind != Kind.CONTRACT;
    }
}
