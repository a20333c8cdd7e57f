package fr.clausesociale.contracts.imports;

import com.fasterxml.jackson.databind.JsonNode;

/** A record of the file and its position in it, from 1. */
public record Row(long number, JsonNode record) {}
