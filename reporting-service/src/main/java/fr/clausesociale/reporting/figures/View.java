package fr.clausesociale.reporting.figures;

/** In which quality a caller sees figures. */
enum View {
    /** Those of a territory, of everybody in it; small cells are withheld. */
    TERRITORY,
    /** Those of the contracts a facilitator's structure follows, complete. */
    FOLLOWED,
    /** Those of the contracts a buyer let; small cells are withheld. */
    BOUGHT
}
