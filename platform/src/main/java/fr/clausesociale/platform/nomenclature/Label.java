package fr.clausesociale.platform.nomenclature;

/** A code and how it reads in the language asked for. */
public record Label(String code, String label) {}
