package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.book.Grouping;
import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What figures can be broken down by. Personal dimensions (sex, ageBand, qpv, criterion, education) are those of the profile
 * recorded with the decision that the placement relies on. A value that is not known is {@code UNKNOWN} for places,
 * {@code NOT_STATED} otherwise.
 */
enum Dimension {
    YEAR("year", null),
    QUARTER("quarter", null),
    MONTH("month", null),
    REGION("region", Attribute.REGION),
    DEPARTMENT("department", Attribute.DEPARTMENT),
    EPCI("epci", Attribute.EPCI),
    MARKET_TYPE("marketType", Attribute.MARKET_TYPE),
    MODALITY("modality", Attribute.MODALITY),
    PROGRAMME("programme", Attribute.PROGRAMME),
    BUYER_CATEGORY("buyerCategory", Attribute.BUYER_CATEGORY),
    SERVICE("service", Attribute.SERVICE),
    OPERATION("operation", Attribute.OPERATION),
    /** The part of a contract of several territories in which the hours were worked, by kind and code of its place: such hours are performed there. */
    PART("part", Attribute.PART),
    /** Several per contract: each hour is in every tag's row, so the rows do not sum to the total. */
    TAG("tag", Attribute.TAG),
    /** SIRET of the structure that followed in the month worked; {@code NOBODY} where none did by name. */
    FACILITATOR("facilitator", Attribute.FOLLOWER),
    SEX("sex", Attribute.SEX),
    AGE_BAND("ageBand", Attribute.AGE_BAND),
    QPV("qpv", Attribute.QPV),
    /** Several per person: each hour is in every criterion's row, so the rows do not sum to the total. */
    CRITERION("criterion", Attribute.CRITERION),
    EDUCATION("education", Attribute.EDUCATION),
    /** Where the person lived, whatever the axis. */
    HOME_DEPARTMENT("homeDepartment", Attribute.HOME_DEPARTMENT),
    HOME_EPCI("homeEpci", Attribute.HOME_EPCI),
    CONTRACT_TYPE("contractType", Attribute.CONTRACT_TYPE),
    MODE("mode", Attribute.MODE),
    STRUCTURE("structure", Attribute.STRUCTURE),
    OCCUPATION("occupation", Attribute.OCCUPATION),
    EXIT("exit", Attribute.OUTCOME);

    /** Health and offences (articles 9 and 10 of the GDPR), as the national rules of eligibility say of each criterion. */
    static final List<String> SENSITIVE = List.of("RQTH", "AAH", "INVALIDITY", "BOETH", "ADAPTED_WORK", "JUSTICE");

    private static final Set<Dimension> PERSONAL =
            EnumSet.of(SEX, AGE_BAND, QPV, CRITERION, EDUCATION, HOME_DEPARTMENT, HOME_EPCI, OCCUPATION, EXIT);

    private static final Set<Dimension> OF_CONTRACTS = EnumSet.of(
            REGION,
            DEPARTMENT,
            EPCI,
            MARKET_TYPE,
            MODALITY,
            PROGRAMME,
            BUYER_CATEGORY,
            SERVICE,
            OPERATION,
            PART,
            TAG,
            FACILITATOR);

    private final String code;
    private final Attribute attribute;

    Dimension(String code, Attribute attribute) {
        this.code = code;
        this.attribute = attribute;
    }

    static Optional<Dimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code.equals(code))
                .findFirst();
    }

    /** The name in requests and answers. */
    String code() {
        return code;
    }

    /** @param hidden criteria that are passed over */
    Grouping grouping(Set<String> hidden) {
        return switch (this) {
            case YEAR -> Grouping.Time.YEAR;
            case QUARTER -> Grouping.Time.QUARTER;
            case MONTH -> Grouping.Time.MONTH;
            case CRITERION -> new Grouping.EachOf(Attribute.CRITERIA, attribute, hidden);
            case TAG -> new Grouping.EachOf(Attribute.TAGS, attribute, Set.of());
            default -> new Grouping.By(attribute);
        };
    }

    /** The value that a number stands for, as it is answered. */
    String value(int number, Codes codes) {
        return switch (this) {
            case YEAR -> Integer.toString(number);
            case QUARTER -> number / 4 + "-Q" + (number % 4 + 1);
            case MONTH -> "%d-%02d".formatted(number / 12, number % 12 + 1);
            default -> codes.value(attribute, number);
        };
    }

    /** Whether it divides years. */
    boolean withinYear() {
        return this == QUARTER || this == MONTH;
    }

    /** Whether one hour can be in several rows. */
    boolean overlaps() {
        return this == CRITERION || this == TAG;
    }

    /** Whether it tells of people, and not of contracts or of the work. */
    boolean isPersonal() {
        return PERSONAL.contains(this);
    }

    /** What holds of lines in the rows of these values; all where it is of months. */
    Condition isOneOf(Set<String> values) {
        return switch (this) {
            case CRITERION -> new Condition.HasOne(Attribute.CRITERIA, values);
            case TAG -> new Condition.HasOne(Attribute.TAGS, values);
            default -> attribute == null ? Condition.ALL : new Condition.Is(attribute, values);
        };
    }

    boolean isTime() {
        return this == YEAR || this == QUARTER || this == MONTH;
    }

    /** The first and the last month of a value of time; empty where it is none. */
    Optional<YearMonth[]> months(String value) {
        try {
            return switch (this) {
                case YEAR ->
                    Optional.of(new YearMonth[] {YearMonth.parse(value + "-01"), YearMonth.parse(value + "-12")});
                case MONTH -> Optional.of(new YearMonth[] {YearMonth.parse(value), YearMonth.parse(value)});
                case QUARTER -> {
                    int quarter = Integer.parseInt(value.substring("2026-Q".length()));
                    YearMonth first = YearMonth.of(Integer.parseInt(value.substring(0, 4)), quarter * 3 - 2);
                    yield Optional.of(new YearMonth[] {first, first.plusMonths(2)});
                }
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Whether it is of contracts and their obligations: such is known of those, too, that nobody worked for. */
    boolean isOfContracts() {
        return OF_CONTRACTS.contains(this);
    }

    /** What it is of lines; null where it is of months. */
    Attribute attribute() {
        return attribute;
    }

    /** The territory of a part, where its place is one by itself. */
    private static Optional<String> ofPart(String part) {
        String code = part.substring(part.indexOf('-') + 1);
        return part.startsWith("COMMUNE-")
                ? Optional.of("COM-" + code)
                : part.startsWith("DEPARTMENT-")
                        ? Optional.of("DEP-" + code)
                        : part.startsWith("REGION-") ? Optional.of("REG-" + code) : Optional.empty();
    }

    /** The territory that a value is the code of, where it is a place. */
    Optional<String> territory(String value) {
        if (value.equals(Attribute.UNKNOWN)) {
            return Optional.empty();
        }
        return switch (this) {
            case REGION -> Optional.of("REG-" + value);
            case DEPARTMENT, HOME_DEPARTMENT -> Optional.of("DEP-" + value);
            case EPCI, HOME_EPCI -> Optional.of("EPCI-" + value);
            case PART -> ofPart(value);
            default -> Optional.empty();
        };
    }
}
