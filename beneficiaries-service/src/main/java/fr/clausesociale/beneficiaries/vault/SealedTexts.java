package fr.clausesociale.beneficiaries.vault;

import fr.clausesociale.platform.events.SealedCells;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Some texts without blanks, sealed as one; none of them as nothing. */
@Converter
@Immutable
@Singleton
public class SealedTexts implements AttributeConverter<List<String>, String> {

    private static final String BLANK = " ";

    private final SealedCells cells;

    SealedTexts(SealedCells cells) {
        this.cells = cells;
    }

    @Override
    public String convertToDatabaseColumn(List<String> plain) {
        return plain.isEmpty() ? "" : cells.seal(Rings.PEOPLE, String.join(BLANK, plain));
    }

    @Override
    public List<String> convertToEntityAttribute(String sealed) {
        return sealed.isEmpty()
                ? List.of()
                : List.of(cells.open(Rings.PEOPLE, sealed).split(BLANK));
    }
}
