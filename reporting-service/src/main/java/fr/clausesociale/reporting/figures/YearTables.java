package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.reporting.answers.Aggregates;
import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.forms.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fixed list of tables of a territory's year, as its coordinators are shown them. */
@ApplicationScoped
public class YearTables {

    private static final String WORKED = "hours,fte,persons,placements,procurementContracts,hoursPerPerson,employers";
    private static final String OWED = "clauseContracts,obligations,buyers,due,done,remaining,rate";

    /** Names of the tables, with what each is broken down by; the first is the total. */
    private static final Map<String, String> TABLES = tables();

    private final Figures figures;
    private final Sheets sheets;

    YearTables(Figures figures, Sheets sheets) {
        this.figures = figures;
        this.sheets = sheets;
    }

    /** Until when what is known is complete. */
    public Instant freshAt() {
        return figures.freshAt();
    }

    /** Each table by its name. */
    public Map<String, Aggregates> of(TerritoryCode territory, int year, Instant knownOn) {
        Granted granted = new Granted(View.TERRITORY, Condition.within(territory.code()), true, any -> true);
        Map<String, Aggregates> tables = new LinkedHashMap<>();
        TABLES.forEach((name, by) -> {
            String measures = !name.startsWith("owed") ? WORKED : OWED;
            Question question = Question.of(
                            territory, null, YearMonth.of(year, 1), YearMonth.of(year, 12), null, by, measures)
                    .knownOn(knownOn);
            tables.put(name, figures.answer(new Asked(question, Condition.ALL, Map.of(), false, false), granted));
        });
        return tables;
    }

    public Sheet sheet(Aggregates table) {
        return sheets.of(table);
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("total", null);
        for (String by : List.of(
                "month",
                "region",
                "department",
                "marketType",
                "modality",
                "programme",
                "buyerCategory",
                "sex",
                "ageBand",
                "qpv",
                "criterion",
                "education",
                "contractType",
                "mode",
                "structure",
                "exit")) {
            tables.put(by, by);
        }
        tables.put("owed", null);
        tables.put("owedByMarketType", "marketType");
        tables.put("owedByProgramme", "programme");
        tables.put("owedByBuyerCategory", "buyerCategory");
        return tables;
    }
}
