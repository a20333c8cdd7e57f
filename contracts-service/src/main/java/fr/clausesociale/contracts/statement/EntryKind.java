package fr.clausesociale.contracts.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of accepted hours, or what takes one back. */
@Schema(name = "HoursEntryKind")
enum EntryKind {
    ENTRY,
    REVERSAL
}
