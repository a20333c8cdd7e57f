package fr.clausesociale.reporting.nomenclatures;

/** A code and how it reads in French. */
public record Label(String code, String label) {}
