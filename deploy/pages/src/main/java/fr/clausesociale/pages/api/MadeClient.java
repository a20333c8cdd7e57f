package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The client that was made for a technical account.
 *
 * @param secret told once; null where what was asked is a repetition
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MadeClient(String issuer, String client, String secret) {}
