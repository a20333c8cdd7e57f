package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** @param next where the rest of the list begins, null at its end */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Listing<T>(List<T> items, String next) {}
