package fr.clausesociale.contracts.statement.timesheet;

import java.util.List;
import java.util.Set;

/** Fields of a line of hours, as JSON names them. Those that begin with "_" came with failed rows given back. */
final class Fields {

    static final String OBLIGATION = "obligationId";
    static final String CONTRACT = "contract";
    static final String BUYER = "buyer";
    static final String LOT = "lot";
    static final String PLACEMENT = "placementId";
    static final String REFERENCE = "reference";
    static final String EMPLOYER = "employer";
    static final String MONTH = "month";
    static final String DATE = "date";
    static final String HOURS = "hours";
    static final String NOT_WORKED = "notWorked";
    static final String TRAINING = "training";
    static final String ORIGIN = "origin";
    static final String DAYS = "days";

    /** Of a day among {@link #DAYS}, beside its hours. */
    static final String ON = "on";

    /** Figures that may be one decimal or two columns. */
    static final String DOUBTED = "_deuxLectures";

    /** The row has nobody's hours: left blank, as in a template. */
    static final String BLANK = "_sansHeures";

    /** Days of the row's line stand in other places of the file too. */
    static final String PARTED = "_joursSepares";

    /** Titles of columns that no field is read from. */
    static final String NOT_READ = "_colonnesNonLues";

    static final Set<String> KNOWN = Set.of(
            OBLIGATION,
            CONTRACT,
            BUYER,
            LOT,
            PLACEMENT,
            REFERENCE,
            EMPLOYER,
            MONTH,
            DATE,
            HOURS,
            NOT_WORKED,
            TRAINING,
            ORIGIN,
            DAYS);

    /** What two rows of different days have in common where they are of one line. */
    static final List<String> OF_LINE =
            List.of(OBLIGATION, CONTRACT, BUYER, LOT, PLACEMENT, REFERENCE, EMPLOYER, MONTH, ORIGIN);

    /** What registers and senders number things with. */
    static final Set<String> IDENTIFIERS = Set.of(OBLIGATION, CONTRACT, BUYER, PLACEMENT, EMPLOYER);

    static final Set<String> FIGURES = Set.of(HOURS, NOT_WORKED, TRAINING);

    private Fields() {}
}
