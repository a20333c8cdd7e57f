package fr.clausesociale.contracts.evidence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of them, in the order in which they were named. */
@Schema(name = "EvidenceList")
record EvidenceList(List<EvidenceView> items) {}
