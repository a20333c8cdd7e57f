package fr.clausesociale.beneficiaries.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All lists of districts that were loaded, each method in the caller's transaction. */
@ApplicationScoped
class DistrictLists {

    private static final String PARTED = ",";
    private static final int LOADING = 31;

    private final EntityManager database;

    DistrictLists(EntityManager database) {
        this.database = database;
    }

    /** The number of the list that stands, 0 where none was loaded. */
    long version(Generation generation) {
        return ((Number) database.createNativeQuery(
                                "select coalesce(max(version), 0) from district_list where generation = ?1")
                        .setParameter(1, generation.name())
                        .getSingleResult())
                .longValue();
    }

    /** Until the transaction ends nobody else loads one. */
    void hold() {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1, 0)) as held")
                .setParameter(1, LOADING)
                .getSingleResult();
    }

    void add(DistrictList list, String by) {
        database.createNativeQuery("insert into district_list (generation, version, source, loaded_at, loaded_by)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, list.generation().name())
                .setParameter(2, list.version())
                .setParameter(3, list.source())
                .setParameter(4, list.loadedAt())
                .setParameter(5, by)
                .executeUpdate();
        List<District> all = list.districts();
        database.createNativeQuery("insert into district (generation, version, code, name, communes)"
                        + " select ?1, ?2, code, name, communes from unnest(cast(?3 as text[]), cast(?4 as text[]),"
                        + " cast(?5 as text[])) as told (code, name, communes)")
                .setParameter(1, list.generation().name())
                .setParameter(2, list.version())
                .setParameter(3, all.stream().map(District::code).toArray(String[]::new))
                .setParameter(4, all.stream().map(District::name).toArray(String[]::new))
                .setParameter(
                        5,
                        all.stream()
                                .map(district -> String.join(
                                        PARTED,
                                        district.communes().stream().sorted().toList()))
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /** The list that stands. */
    @SuppressWarnings("unchecked")
    Optional<DistrictList> current(Generation generation) {
        List<Object[]> lists = database.createNativeQuery(
                        "select version, source, loaded_at from district_list where generation = ?1"
                                + " order by version desc limit 1",
                        Object[].class)
                .setParameter(1, generation.name())
                .getResultList();
        return lists.stream().findFirst().map(row -> {
            long version = ((Number) row[0]).longValue();
            List<Object[]> districts = database.createNativeQuery(
                            "select code, name, communes from district where generation = ?1 and version = ?2 order by code",
                            Object[].class)
                    .setParameter(1, generation.name())
                    .setParameter(2, version)
                    .getResultList();
            return new DistrictList(
                    generation,
                    version,
                    (String) row[1],
                    (Instant) row[2],
                    districts.stream().map(DistrictLists::read).toList());
        });
    }

    private static District read(Object[] row) {
        return new District(
                (String) row[0], (String) row[1], Set.copyOf(Arrays.asList(((String) row[2]).split(PARTED))));
    }
}
