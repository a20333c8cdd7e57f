package fr.clausesociale.contracts.evidence;

import fr.clausesociale.platform.identifier.GivenNumber;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Where a document is found again; at least one of number, digest and place is owed.
 *
 * @param number what its author calls it
 * @param issuedOn day it was drawn up
 * @param sha256 of the file, in hexadecimal digits
 * @param keptAt where whoever has to see it finds it
 */
record EvidenceRequest(
        @NotNull EvidenceKind kind,
        @GivenNumber @Size(min = 1, max = 60) String number,
        LocalDate issuedOn,
        @Pattern(regexp = "[0-9a-f]{64}") String sha256,
        @Size(min = 1, max = 300) String keptAt) {

    boolean namesNothing() {
        return blank(number) && sha256 == null && blank(keptAt);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
