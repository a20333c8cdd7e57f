package fr.clausesociale.beneficiaries.district;

import java.time.Instant;
import java.util.List;

/**
 * The districts of one generation as they were loaded once; a later version stands in the place of an earlier one, which is kept.
 *
 * @param version counted from 1 in each generation
 */
record DistrictList(Generation generation, long version, String source, Instant loadedAt, List<District> districts) {}
