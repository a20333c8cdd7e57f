package fr.clausesociale.eligibility.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.clausesociale.eligibility.rules.Age;
import java.time.LocalDate;
import java.util.Arrays;

/** Age in the coarse bands that may leave this service. */
public enum AgeBand {
    FROM_16_TO_17("16_17", 16),
    FROM_18_TO_25("18_25", 18),
    FROM_26_TO_29("26_29", 26),
    FROM_30_TO_44("30_44", 30),
    FROM_45_TO_49("45_49", 45),
    FROM_50_TO_54("50_54", 50),
    FROM_55("55_PLUS", 55),
    NOT_STATED("NOT_STATED", Integer.MAX_VALUE);

    private final String code;
    private final int from;

    AgeBand(String code, int from) {
        this.code = code;
        this.from = from;
    }

    public static AgeBand on(LocalDate day, LocalDate birthDate) {
        int age = birthDate == null ? -1 : Age.on(day, birthDate);
        AgeBand found = NOT_STATED;
        for (AgeBand band : values()) {
            if (band != NOT_STATED && age >= band.from) {
                found = band;
            }
        }
        return found;
    }

    @JsonCreator
    static AgeBand of(String code) {
        return Arrays.stream(values())
                .filter(band -> band.code.equals(code))
                .findFirst()
                .orElse(NOT_STATED);
    }

    @JsonValue
    public String code() {
        return code;
    }
}
