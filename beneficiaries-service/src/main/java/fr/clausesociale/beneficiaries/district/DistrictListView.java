package fr.clausesociale.beneficiaries.district;

import java.time.Instant;
import java.util.List;

/** The list of a generation that stands. */
record DistrictListView(
        Generation generation, long version, String source, Instant loadedAt, List<DistrictView> districts) {

    record DistrictView(String code, String name, List<String> communes) {}

    static DistrictListView of(DistrictList list) {
        return new DistrictListView(
                list.generation(),
                list.version(),
                list.source(),
                list.loadedAt(),
                list.districts().stream()
                        .map(district -> new DistrictView(
                                district.code(),
                                district.name(),
                                district.communes().stream().sorted().toList()))
                        .toList());
    }
}
