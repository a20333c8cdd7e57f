package fr.clausesociale.reporting.lines;

/**
 * A line without its hours: what was believed of some hours from a moment on, until a line of minus as many. Sides are the
 * numbers of combinations of codes (see {@link SideTable}).
 *
 * @param month months since the year 0, of the month worked
 * @param at microseconds since 1970
 */
public record Line(
        int month,
        int person,
        int placement,
        int contract,
        int obligation,
        int contractSide,
        int obligationSide,
        int placementSide,
        int personSide,
        long at,
        Cause cause) {}
