package fr.clausesociale.eligibility.key;

import fr.clausesociale.eligibility.vault.Rings;
import fr.clausesociale.platform.events.OwnKey;
import fr.clausesociale.platform.events.SealedCells;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.hibernate.annotations.Immutable;

/** A person's key lies sealed under the ring of what is declared. */
@Converter
@Immutable
@Singleton
class SealedKey implements AttributeConverter<OwnKey, byte[]> {

    private final SealedCells cells;

    SealedKey(SealedCells cells) {
        this.cells = cells;
    }

    @Override
    public byte[] convertToDatabaseColumn(OwnKey key) {
        return key == null ? null : cells.seal(Rings.CLAIMS, key.text()).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public OwnKey convertToEntityAttribute(byte[] sealed) {
        return sealed == null
                ? null
                : OwnKey.of(cells.open(Rings.CLAIMS, new String(sealed, StandardCharsets.US_ASCII)));
    }
}
