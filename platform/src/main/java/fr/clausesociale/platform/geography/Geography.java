package fr.clausesociale.platform.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Answers where a code lies. Empty means: no such place in France; never a guess. Source: code officiel géographique 2026
 * (INSEE), EPCI 2026 (DGCL), base officielle des codes postaux (La Poste).
 */
@ApplicationScoped
public class Geography {

    private static final Set<String> FRANCE = Set.of("FR", "FRA", "250", "99100", "FRANCE");

    private static final Pattern CODE =
            Pattern.compile("FR|REG-\\d{2}|DEP-(\\d{2}|2[AB]|9\\d{2})|EPCI-\\d{9}|COM-\\d[\\dAB]\\d{3}");

    private final PostalCodes postalCodes = new PostalCodes();

    /** The present commune of an INSEE code; merged, associated and delegated communes and municipal arrondissements lead to theirs. */
    public Optional<Territory> commune(String code) {
        return found(code).map(commune -> commune.territory);
    }

    /** Name of the present commune that {@link #commune} resolves a code to. */
    public Optional<String> communeName(String code) {
        return found(code).map(commune -> commune.name);
    }

    /**
     * The place of a postal code, CEDEX and business codes included. Where several communes share the code, the town's name
     * decides; without a name that fits, what all of them have in common. A code the list does not hold is looked up by the
     * name in its département, and is the whole département where that fails.
     *
     * @param townName as on the envelope ("DIJON CEDEX"), or null
     */
    public Optional<Territory> postalCode(String code, String townName) {
        return postalCodes.find(padded(code), townName);
    }

    /** Codes of the communes that share a postal code, sorted; none where the list does not hold it (CEDEX). */
    public List<String> communesOf(String postalCode) {
        return PostalCodes.sharing(padded(postalCode)).stream()
                .map(commune -> commune.territory.commune())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Whether an address of that commune may have that postal code: the commune shares it, or no list holds the code and it is
     * one of the commune's département.
     *
     * @param commune INSEE code, a former one or that of an arrondissement too
     */
    public boolean mayHave(String commune, String postalCode) {
        List<String> sharing = communesOf(postalCode);
        return commune(commune)
                .filter(place -> sharing.isEmpty()
                        ? postalCode(postalCode, null)
                                .filter(wider -> place.within(wider.code()))
                                .isPresent()
                        : sharing.contains(place.commune()))
                .isPresent();
    }

    /** 1 to 95, 2A, 2B, 971 to 976 and the overseas collectivities. */
    public Optional<Territory> department(String code) {
        String tidy = tidy(code);
        Map<String, Territory> departments = CogFile.edition().departments;
        Territory department = departments.get(tidy.length() == 1 ? "0" + tidy : tidy);
        // Older lists write three digits throughout: 021.
        return Optional.ofNullable(
                department == null && tidy.length() == 3 && tidy.startsWith("0")
                        ? departments.get(tidy.substring(1))
                        : department);
    }

    /** The present region of an INSEE code; the regions until 2015 lead to theirs. The overseas regions are 01 to 06. */
    public Optional<Territory> region(String code) {
        String told = regionCode(code);
        return presentRegion(FormerRegions.PRESENT.getOrDefault(told, told));
    }

    /** Whether the code was that of a region until 2015 and is none any more. */
    public boolean formerRegion(String code) {
        return FormerRegions.PRESENT.containsKey(regionCode(code));
    }

    private static Optional<Territory> presentRegion(String code) {
        return CogFile.edition().regions.containsKey(code)
                ? Optional.of(new Territory(null, null, null, code))
                : Optional.empty();
    }

    private static String regionCode(String code) {
        String tidy = tidy(code);
        return tidy.length() == 1 ? "0" + tidy : tidy;
    }

    /** A district: département code and one digit. Only its département is known of it. */
    public Optional<Territory> arrondissement(String code) {
        return Optional.ofNullable(CogFile.edition().arrondissements.get(tidy(code)));
    }

    /** An EPCI by its SIREN; département and region as far as all its communes share them. */
    public Optional<Territory> epci(String siren) {
        return EpciExtent.of(tidy(siren));
    }

    /** France by ISO 3166 (FR, FRA, 250) or INSEE code; other countries are no territory. */
    public Optional<Territory> country(String code) {
        return FRANCE.contains(tidy(code)) ? Optional.of(Territory.FRANCE) : Optional.empty();
    }

    /**
     * A territory by its name here: {@code FR}, {@code REG-27}, {@code DEP-21}, {@code EPCI-…}, {@code COM-…}. A region until
     * 2015 has none: who answers for it does not answer for the larger one of today.
     */
    public Optional<Territory> territory(String name) {
        return TerritoryName.of(tidy(name)).flatMap(this::known);
    }

    private Optional<Territory> known(TerritoryName name) {
        String code = name.code();
        return switch (name.level()) {
            case FRANCE -> Optional.of(Territory.FRANCE);
            case REGION -> presentRegion(regionCode(code));
            case DEPARTMENT -> department(code);
            case EPCI -> epci(code);
            case COMMUNE -> commune(code);
        };
    }

    /**
     * A territory by its code as it is written, capitals and all; what names none, or is only a former region, is empty. Old
     * codes of communes lead to the present one.
     */
    public Optional<TerritoryCode> named(String code) {
        return CODE.matcher(code).matches()
                ? territory(code).map(place -> new TerritoryCode(place.code(), place))
                : Optional.empty();
    }

    /** French name of a territory named as in {@link #territory}. */
    public Optional<String> name(String territory) {
        return territory(territory).map(Geography::nameOf);
    }

    private static String nameOf(Territory place) {
        CogFile cog = CogFile.edition();
        if (place.commune() != null) {
            return cog.communes.get(place.commune()).name;
        }
        if (place.epci() != null) {
            return cog.epcis.get(place.epci());
        }
        if (place.department() != null) {
            return cog.departmentNames.get(place.department());
        }
        return place.region() != null ? cog.regions.get(place.region()) : "France";
    }

    /** Codes of all départements and of the overseas collectivities, sorted. */
    public List<String> departments() {
        return CogFile.edition().departments.values().stream()
                .map(Territory::department)
                .sorted()
                .toList();
    }

    /** Codes of the départements of a region, sorted. */
    public List<String> departmentsOf(String region) {
        return CogFile.edition().departments.values().stream()
                .filter(department ->
                        department.region() != null && department.region().equals(region))
                .map(Territory::department)
                .sorted()
                .toList();
    }

    private static Optional<Commune> found(String code) {
        return Optional.ofNullable(CogFile.edition().communes.get(padded(code)));
    }

    /** Spreadsheets eat the leading zero of the départements 01 to 09. */
    private static String padded(String code) {
        String tidy = tidy(code);
        return tidy.length() == 4 && Character.isDigit(tidy.charAt(0)) ? "0" + tidy : tidy;
    }

    private static String tidy(String code) {
        return code == null ? "" : code.replace(" ", "").replace("\u00a0", "").toUpperCase(Locale.ROOT);
    }
}
