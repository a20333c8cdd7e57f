package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.TerritoryCode;
import java.time.YearMonth;

/** Questions as tests write them down. */
final class Questions {

    private static final Geography GEOGRAPHY = new Geography();

    private Questions() {}

    static Question of(String territory, String axis, String from, String to, String by, String measures) {
        TerritoryCode place =
                territory == null ? null : GEOGRAPHY.named(territory).orElseThrow();
        return Question.of(place, axis, month(from), month(to), null, by, measures);
    }

    private static YearMonth month(String text) {
        return text == null ? null : YearMonth.parse(text);
    }
}
