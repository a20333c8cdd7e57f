package fr.clausesociale.reporting.figures;

import static fr.clausesociale.reporting.facts.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.PlacementFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.owed.OwedQuestion;
import fr.clausesociale.reporting.owed.OwedStatement;
import fr.clausesociale.reporting.settings.Definition;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that were published come out of records that amount to them. */
class PublishedFiguresTest {

    private static final Instant AT = Instant.parse("2026-04-02T08:00:00Z");
    private static final String GRAND_LYON = "20004697700019";

    @TempDir
    Path folder;

    private final List<Version> facts = new ArrayList<>();
    private Stores stores;

    @AfterEach
    void close() {
        stores.close();
    }

    /** Alliance Villes Emploi, 2021. */
    @Test
    void the_national_consolidation_of_2021() throws Exception {
        int people = 57_231;
        int contracts = 58_454;
        int placements = 75_194;
        long hours = 25_124_684;
        for (int c = 0; c < contracts; c++) {
            contract("c" + c, "%09d00015".formatted(200_000_000 + c % 3_576), null, null, LocalDate.of(2021, 1, 1));
        }
        for (int p = 0; p < placements; p++) {
            BigDecimal worked = BigDecimal.valueOf(hours / placements + (p < hours % placements ? 1 : 0));
            worked("p" + p, "b" + p % people, "c" + p % contracts, "2021-%02d".formatted(1 + p % 12), worked);
        }
        fill();

        Map<String, Object> total = answer(
                        "2021-01",
                        "2021-12",
                        null,
                        "hours,fte,persons,placements,procurementContracts,hoursPerPerson,clauseContracts,buyers",
                        Grants.everything("FR"))
                .total();

        assertThat(total)
                .containsEntry("hours", "25124684.00")
                .containsEntry("fte", new BigDecimal("15702.93"))
                .containsEntry("persons", 57_231L)
                .containsEntry("placements", 75_194L)
                .containsEntry("procurementContracts", 58_454L)
                .containsEntry("hoursPerPerson", new BigDecimal("439.00"))
                .containsEntry("clauseContracts", 58_454L)
                .containsEntry("buyers", 3_576L);
        assertThat(new BigDecimal(total.get("fte").toString()).setScale(0, RoundingMode.HALF_UP))
                .isEqualByComparingTo("15703");
    }

    /** The table of the Grand Lyon for 2011, by service: contracts with a clause, work contracts, hours. */
    @Test
    void the_table_of_a_facilitator_by_service_of_its_buyer() throws Exception {
        service("Voirie", 33, 104, 84_046);
        service("DLB", 31, 47, 18_379);
        service("DGDU", 19, 21, 10_421);
        service("Propreté", 12, 87, 87_995);
        service("Eau", 7, 11, 7_357);
        service("DGP", 4, 3, 2_913);
        service("Communication", 4, 1, 79);
        service("DAJCP", 1, 1, 1_846);
        contract("elsewhere", "20004697700019", "Voirie", "90000008400013", LocalDate.of(2011, 1, 1));
        worked("elsewhere-p", "elsewhere-b", "elsewhere", "2011-05", BigDecimal.TEN);
        fill();
        Granted followed =
                new Granted(View.FOLLOWED, new Condition.Is(Attribute.FOLLOWER, GRAND_LYON), true, any -> true);

        AnswerTable table = answer("2011-01", "2011-12", "service", "clauseContracts,placements,hours", followed);

        assertThat(table.rows())
                .extracting(row -> row.get("service") + " " + row.get("clauseContracts") + " " + row.get("placements")
                        + " " + row.get("hours"))
                .containsExactlyInAnyOrder(
                        "Voirie 33 104 84046.00",
                        "DLB 31 47 18379.00",
                        "DGDU 19 21 10421.00",
                        "Propreté 12 87 87995.00",
                        "Eau 7 11 7357.00",
                        "DGP 4 3 2913.00",
                        "Communication 4 1 79.00",
                        "DAJCP 1 1 1846.00");
        assertThat(table.total())
                .containsEntry("clauseContracts", 111L)
                .containsEntry("placements", 275L)
                .containsEntry("hours", "213036.00");
    }

    /** So many contracts, the first of which are worked for by so many placements. */
    private void service(String service, int contracts, int placements, long hours) {
        for (int c = 0; c < contracts; c++) {
            contract(service + c, GRAND_LYON, service, GRAND_LYON, LocalDate.of(2011, 1, 1));
        }
        for (int p = 0; p < placements; p++) {
            BigDecimal worked = BigDecimal.valueOf(hours / placements + (p < hours % placements ? 1 : 0));
            String name = service + "-" + p;
            worked(name, name + "-person", service + p % Math.max(1, contracts / 2), "2011-03", worked);
        }
    }

    private void contract(String name, String buyer, String service, String follower, LocalDate from) {
        facts.add(new Version(
                new ContractFact(
                        id(name),
                        "PUBLIC_CONTRACT",
                        "ACTIVE",
                        new ContractFact.Buyer(buyer, "EPCI", service),
                        "WORKS",
                        new ContractFact.Place(null, null, "69", "84"),
                        follower,
                        List.of(new ContractFact.Obligation(
                                id(name + "-obligation"),
                                "EXECUTION_CONDITION",
                                "NONE",
                                "IN_FORCE",
                                List.of(new ContractFact.Step(from, new BigDecimal("1000"), null)))),
                        AT),
                1,
                AT));
    }

    private void worked(String placement, String person, String contract, String month, BigDecimal hours) {
        facts.add(new Version(
                new PlacementFact(id(placement), id(person), "ACTIVE", null, null, null, null, null, null, AT), 1, AT));
        facts.add(new Version(
                new HoursFact(
                        id(placement + "-entry"),
                        id(placement),
                        id(person),
                        id(contract + "-obligation"),
                        id(contract),
                        YearMonth.parse(month),
                        hours,
                        "ENTRY",
                        AT),
                1,
                AT));
    }

    private void fill() throws SQLException, IOException {
        stores = TestStores.in(folder);
        for (int from = 0; from < facts.size(); from += 20_000) {
            stores.open().write(facts.subList(from, Math.min(facts.size(), from + 20_000)), Map.of());
        }
        stores.open().settle();
        stores.serve();
    }

    private AnswerTable answer(String from, String to, String by, String measures, Granted granted)
            throws SQLException {
        Question question = Questions.of("FR", null, from, to, by, measures);
        Cells worked = stores.ask(book -> new AggregateStatement(question, granted, 1000).run(book));
        OwedQuestion owed = new OwedQuestion(
                question.by().stream().map(Dimension::attribute).toList(),
                granted.condition().onFacts("NULL"),
                question.from().atDay(1),
                question.last(LocalDate.EPOCH),
                null);
        Cells cells = worked.owing(stores.read(connection -> new OwedStatement(owed).run(connection)));
        Table table = new Table(question, new Definition("test", 1600, "FR", null), Disclosure.NONE);
        return new AnswerTable(table.rows(cells.rows(), any -> false), table.total(cells.total()));
    }
}
