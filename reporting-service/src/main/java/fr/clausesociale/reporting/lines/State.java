package fr.clausesociale.reporting.lines;

/** What is believed at one moment of the hours of a cell: who worked, and the sides of the line. */
record State(int person, int contractSide, int obligationSide, int placementSide, int personSide) {

    Line line(Cells cells, int cell, long at, Cause cause) {
        return new Line(
                cells.month.get(cell),
                person,
                cells.placement.get(cell),
                cells.contract.get(cell),
                cells.obligation.get(cell),
                contractSide,
                obligationSide,
                placementSide,
                personSide,
                at,
                cause);
    }
}
