package fr.clausesociale.contracts.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a facilitator found who looked at a document. */
@Schema(name = "EvidenceVerdict")
enum Verdict {
    /** Nobody has looked yet. */
    NOT_LOOKED_AT,
    CONFORMING,
    NOT_CONFORMING
}
