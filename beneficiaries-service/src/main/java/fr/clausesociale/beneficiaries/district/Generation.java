package fr.clausesociale.beneficiaries.district;

import java.util.Arrays;
import java.util.Optional;

/** A drawing of the districts: its codes begin with its name. Whether it is in force on a day, the rules of eligibility say. */
enum Generation {
    /** Décret 2014-1750 and 2014-1751. */
    QP,
    /** Décret 2023-1314, in force on 1 January 2024, overseas a year later. */
    QN;

    static Optional<Generation> of(String code) {
        return Arrays.stream(values())
                .filter(generation -> code.startsWith(generation.name()))
                .findFirst();
    }
}
