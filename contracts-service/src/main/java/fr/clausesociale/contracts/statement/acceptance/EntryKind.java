package fr.clausesociale.contracts.statement.acceptance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of accepted hours, or what takes one back. */
@Schema(name = "HoursEntryKind")
public enum EntryKind {
    ENTRY,
    REVERSAL
}
