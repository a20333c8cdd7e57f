package fr.clausesociale.reporting.settings;

import java.time.LocalDate;

/** @param k cells of fewer people are withheld from who does not follow all their contracts; 1 withholds nothing */
record DisclosureSetting(LocalDate validFrom, int k, String reason) {}
