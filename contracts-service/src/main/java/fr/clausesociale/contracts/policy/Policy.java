package fr.clausesociale.contracts.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every rule whose value varies. The names as stored and the types are in the table of names; a rule that is listed here is
 * read somewhere, which a test holds. Some have values by a code as well, written after a point:
 * {@code calibration.labourShare.PAINTING}.
 */
public enum Policy {
    /** How long the hours of a person count. */
    WINDOW_MONTHS("window.months"),
    WINDOW_START("window.start"),
    WINDOW_READMISSION("window.readmission"),
    WINDOW_PERMANENT_CONTRACT("window.permanentContract"),
    WINDOW_PERMANENT_CONTRACT_MONTHS("window.permanentContractMonths"),
    WINDOW_WORK_STUDY("window.workStudy"),
    WINDOW_SIAE("window.siae"),

    /** How many hours a contract can bear; the figures by trade too. */
    CALIBRATION_HOURLY_COST("calibration.hourlyCost"),
    CALIBRATION_LABOUR_SHARE("calibration.labourShare"),
    CALIBRATION_RATE("calibration.rate"),
    CALIBRATION_ROUNDING("calibration.rounding"),
    CALIBRATION_MIN_USEFUL_HOURS("calibration.minUsefulHours"),

    /** Which hours are declared, how often, and from where on they are doubted or refused. */
    HOURS_BASIS("hours.basis"),
    HOURS_TRAINING_COUNTS("hours.trainingCounts"),
    HOURS_MAX_PER_DAY("hours.maxPerDay"),
    HOURS_ALERT_PER_WEEK("hours.alertPerWeek"),
    HOURS_ALERT_PER_MONTH("hours.alertPerMonth"),
    /** By how the end came about. */
    HOURS_AFTER_END("hours.afterEnd"),
    /** What becomes of hours after the counting window, and of a month told as one figure in which it ends. */
    HOURS_AFTER_WINDOW("hours.afterWindow"),
    HOURS_STRADDLING_MONTH("hours.straddlingMonth"),
    DECLARATION_PERIOD("declaration.period"),

    /** Who may accept hours that its own organisation keyed in for an employer, on the day of the acceptance. */
    ACCEPTANCE_KEYED_IN("acceptance.keyedIn"),
    ACCEPTANCE_KEYED_IN_EVIDENCE("acceptance.keyedInEvidence"),
    /** How accepted hours may be raised by a correction, beyond what somebody else told, on the day of the correction. */
    ACCEPTANCE_RAISED("acceptance.raised"),

    PROGRAMME_SHARE("programme.share"),
    GLOBALISATION_AGREEMENT("globalisation.agreement"),
    CONVENTION_SIGNATURE("convention.signature"),
    CONVENTION_PLACE("convention.place"),
    CONVENTION_PERSONS_MIN("convention.personsMin"),
    /** How the situation after a placement is judged, by situation, on the day it ended or was asked for. */
    EXIT_CLASS("exit.class"),
    FOLLOWUP_DAYS_TO_PLACE("followup.daysToPlace"),
    FOLLOWUP_DAYS_WITHOUT_STATEMENT("followup.daysWithoutStatement"),
    FORECAST_PACE_MONTHS("forecast.paceMonths"),

    /** The law: national, and by kind of contract, class of buyer, category of buyer or form of reservation. */
    SOCIAL_CONDITION_START("socialCondition.start"),
    SOCIAL_CONDITION_APPLIES("socialCondition.applies"),
    SOCIAL_CONDITION_THRESHOLD("socialCondition.threshold"),
    SOCIAL_CONDITION_BUYER_CLASS("socialCondition.buyerClass"),
    RESERVATION_MIN_SHARE("reservation.minShare"),
    RESERVATION_START("reservation.start"),
    RESERVATION_MAX_MONTHS("reservation.maxMonths"),
    RESERVATION_EMPLOYER("reservation.employer"),
    RESERVATION_HOLDER("reservation.holder");

    private final String key;

    Policy(String key) {
        this.key = key;
    }

    /** The name its values are stored under. */
    public String key() {
        return key;
    }

    /** The name of its values for one code: a trade, a kind of contract. */
    public String key(Object code) {
        return key + '.' + code;
    }

    boolean names(String name) {
        return name.equals(key) || name.startsWith(key + '.');
    }

    static Optional<Policy> of(String name) {
        return Arrays.stream(values()).filter(policy -> policy.names(name)).findFirst();
    }

    static List<String> keys(Policy... policies) {
        return Arrays.stream(policies).map(Policy::key).toList();
    }
}
