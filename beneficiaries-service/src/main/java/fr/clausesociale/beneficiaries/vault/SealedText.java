package fr.clausesociale.beneficiaries.vault;

import fr.clausesociale.platform.events.SealedCells;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A text that says how somebody is reached, or their number: it lies sealed. */
@Converter
@Immutable
@Singleton
public class SealedText implements AttributeConverter<String, String> {

    private final SealedCells cells;

    SealedText(SealedCells cells) {
        this.cells = cells;
    }

    @Override
    public String convertToDatabaseColumn(String plain) {
        return cells.seal(Rings.PEOPLE, plain);
    }

    @Override
    public String convertToEntityAttribute(String sealed) {
        return cells.open(Rings.PEOPLE, sealed);
    }
}
