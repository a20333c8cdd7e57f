package fr.clausesociale.platform.imports.job;

/**
 * Who sent a file. What they may do is asked when the work is done, which may be after they were withdrawn.
 *
 * @param organisation SIRET
 * @param account key by which the register finds it
 */
public record Sender(String organisation, String subject, String account) {}
