package fr.clausesociale.pages.api;

/** What the employer itself calls somebody at work; null takes it away. */
public record Reference(String reference) {}
