package fr.clausesociale.beneficiaries.referral;

import jakarta.persistence.Embeddable;

/** Who refers: one SIRET may refer in two capacities, so the kind is part of who it is. */
@Embeddable
record Prescriber(String siret, String kind) {}
