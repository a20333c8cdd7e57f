package fr.clausesociale.eligibility.person;

import fr.clausesociale.eligibility.vault.Rings;
import fr.clausesociale.platform.events.SealedJson;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens what is declared of people where many are read at once, past the mapper. */
@ApplicationScoped
public class DeclarationReader {

    private final SealedJson json;

    DeclarationReader(SealedJson json) {
        this.json = json;
    }

    public Declaration open(byte[] sealed) {
        return json.open(Rings.CLAIMS, sealed, Declaration.class);
    }
}
