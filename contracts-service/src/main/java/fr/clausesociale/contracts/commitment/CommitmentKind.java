package fr.clausesociale.contracts.commitment;

import java.util.List;

/**
 * What was promised. Hours beyond the clause and qualifications as an award criterion: page of the PLIE du Seignanx; hires
 * in engineering and in support: charter of the NPNRU 2014–2024. None of it is added to accepted hours.
 */
public enum CommitmentKind {
    /** Hours offered beyond those the clause demands (heures supplémentaires). */
    EXTRA_HOURS(Unit.HOURS),
    /** People brought to a qualification, or hours of training (qualifications). */
    QUALIFICATION(Unit.PERSONS, Unit.HOURS),
    /** Tutoring (tutorat): a tutor's hours never count as insertion hours, so they are told here. */
    TUTORING(Unit.HOURS, Unit.PERSONS),
    /** People hired once the contract is over (embauches à l'issue). */
    HIRE_AFTER_CONTRACT(Unit.PERSONS, Unit.CONTRACTS),
    /** NPNRU: hires in the engineering of the projects (ingénierie). */
    ENGINEERING_HIRE(Unit.PERSONS, Unit.CONTRACTS),
    /** NPNRU: hires in running the projects and accompanying inhabitants (accompagnement). */
    SUPPORT_HIRE(Unit.PERSONS, Unit.CONTRACTS),
    /** A local target that may have no figure (objectif qualitatif): judged by the facilitator. */
    QUALITATIVE(Unit.ACTIONS, Unit.PERSONS, Unit.CONTRACTS, Unit.HOURS);

    private final List<Unit> units;

    CommitmentKind(Unit... units) {
        this.units = List.of(units);
    }

    /** The first is meant where none is told. */
    List<Unit> units() {
        return units;
    }

    boolean needsQuantity() {
        return this != QUALITATIVE;
    }
}
