package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonInclude;

/** That an invitation is accepted by whoever is signed in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Acceptance(String code, String name, String email) {}
