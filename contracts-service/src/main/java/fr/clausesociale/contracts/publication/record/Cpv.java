package fr.clausesociale.contracts.publication.record;

import fr.clausesociale.contracts.contract.code.MarketType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes of the common procurement vocabulary (CPV, règlement (CE) 213/2008): eight digits and a check digit that is left out here. */
public final class Cpv {

    private static final Pattern WELL_FORMED = Pattern.compile("(\\d{8})(?:-\\d)?");
    private static final Pattern WITHOUT_DASH = Pattern.compile("(\\d{8})\\s?[-./ ]?\\s?\\d");

    /** Agriculture (division 03, groups 031 to 034) and energy (09, 091 to 093): no other codes begin with a zero. */
    private static final Pattern ZERO_LOST = Pattern.compile("(?:3[1-4]|9[1-3])\\d{5}(?:-\\d)?|[39]0{6}(?:-\\d)?");

    private static final Pattern AS_DECIMAL = Pattern.compile("(\\d{7,8})[.]0+");
    /** One code with blanks or signs between its groups. */
    private static final Pattern GROUPED = Pattern.compile("\\d{1,4}(?:[ ,.'\u2019]\\d{2,4}){1,4}(?:-\\d)?");

    private static final Pattern WITH_DIVISION = Pattern.compile("\\d{2}.*");

    private static final int LONGEST = 20;

    /** Architecture and engineering, programming and consulting, research, legal and business consulting: prestations intellectuelles. */
    private static final List<String> INTELLECTUAL = List.of("71", "722", "73", "791", "792", "793", "794");

    private Cpv() {}

    /** @param demanded the format of concessions has no such field */
    public static String read(String published, boolean demanded, Faults faults) {
        if (published == null) {
            if (!demanded) {
                return null;
            }
            faults.add(DecpFault.CPV_MISSING, "/codeCPV");
            return null;
        }
        Matcher well = WELL_FORMED.matcher(published);
        if (well.matches()) {
            return well.group(1);
        }
        faults.add(DecpFault.CPV_MALFORMED, "/codeCPV", published);
        Matcher decimal = AS_DECIMAL.matcher(published);
        String told = decimal.matches() ? decimal.group(1) : ungrouped(published);
        if (WELL_FORMED.matcher(told).matches()) {
            return told.substring(0, 8);
        }
        Matcher undashed = WITHOUT_DASH.matcher(told);
        if (undashed.matches()) {
            return undashed.group(1);
        }
        if (ZERO_LOST.matcher(told).matches()) {
            return "0" + told.substring(0, 7);
        }
        return told.length() <= LONGEST ? told : told.substring(0, LONGEST);
    }

    private static String ungrouped(String published) {
        String together = published.replaceAll("[^\\d-]", "");
        return GROUPED.matcher(published).matches() && together.matches("\\d{7,9}(-\\d)?") ? together : published;
    }

    /** What is bought, as far as the division tells; not stated for a code that is none. */
    static MarketType marketType(String cpv) {
        if (cpv == null || !WITH_DIVISION.matcher(cpv).matches() || cpv.startsWith("00")) {
            return MarketType.NOT_STATED;
        }
        if (cpv.startsWith("45")) {
            return MarketType.WORKS;
        }
        if (INTELLECTUAL.stream().anyMatch(cpv::startsWith)) {
            return MarketType.INTELLECTUAL_SERVICES;
        }
        return Integer.parseInt(cpv.substring(0, 2)) >= 50 ? MarketType.SERVICES : MarketType.SUPPLIES;
    }
}
