package fr.clausesociale.platform.geography;

/**
 * A territory as a caller names it, known to be one, under its present code: a commune that was merged stands as the one it
 * is part of now.
 *
 * @param code {@code FR}, {@code REG-27}, {@code DEP-21}, {@code EPCI-242100410} or {@code COM-21231}
 * @param place what is known of it
 */
public record TerritoryCode(String code, Territory place) {

    /** All of France. */
    public static final TerritoryCode FRANCE = new TerritoryCode("FR", Territory.FRANCE);

    /** Whether it is all of France, which narrows nothing. */
    public boolean isFrance() {
        return code.equals(FRANCE.code);
    }

    /** Whether it is a département or smaller. */
    public boolean isSmall() {
        return name().level().compareTo(TerritoryName.Level.REGION) > 0;
    }

    /** Its code taken apart. */
    public TerritoryName name() {
        return TerritoryName.of(code).orElseThrow();
    }

    @Override
    public String toString() {
        return code;
    }
}
