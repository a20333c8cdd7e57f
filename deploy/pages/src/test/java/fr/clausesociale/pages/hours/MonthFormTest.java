package fr.clausesociale.pages.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.clausesociale.pages.api.Declaration;
import jakarta.ws.rs.BadRequestException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthFormTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final MonthForm form = new MonthForm();

    MonthFormTest() {
        form.placement = List.of(first.toString(), second.toString());
        form.reference = List.of("M-1", "");
        form.before = List.of("", "M-2");
    }

    @ParameterizedTest
    @CsvSource({"'35,5', 35.5", "'1 035,25 h', 1035.25", "'7h', 7", "'7.25', 7.25", "'sept', sept", "'  ', ''"})
    void figuresAreReadAsPeopleWriteThemAndWhatIsNoneIsLeftToTheService(String told, String read) {
        assertThat(Figures.plain(told)).isEqualTo(read);
    }

    @Test
    void aPersonWhoseLineIsLeftBlankIsNotDeclared() {
        form.hours = List.of("", "12,50");

        Declaration declaration = form.declaration(FEBRUARY);

        assertThat(declaration.lines()).containsExactly(new Declaration.Line(second, "12.50", null, null, null));
    }

    @Test
    void daysAreThoseOfTheirPersonAndTheMonthIsTheirSum() {
        List<String> days = new ArrayList<>(Collections.nCopies(2 * FEBRUARY.lengthOfMonth(), ""));
        days.set(0, "7");
        days.set(27, "3,5");
        days.set(28, "4");
        form.day = days;

        List<Declaration.Line> lines = form.declaration(FEBRUARY).lines();

        assertThat(lines).extracting(Declaration.Line::hours).containsExactly("10.5", "4");
        assertThat(lines.get(0).days())
                .containsExactly(
                        new Declaration.Day(FEBRUARY.atDay(1), "7"), new Declaration.Day(FEBRUARY.atDay(28), "3.5"));
        assertThat(lines.get(1).days()).containsExactly(new Declaration.Day(FEBRUARY.atDay(1), "4"));
    }

    @Test
    void whoeverGivesDaysForSomeKeepsTheTotalOfTheOthers() {
        List<String> days = new ArrayList<>(Collections.nCopies(2 * FEBRUARY.lengthOfMonth(), ""));
        days.set(0, "7");
        form.day = days;
        form.hours = List.of("", "35");

        assertThat(form.declaration(FEBRUARY).lines())
                .extracting(Declaration.Line::hours)
                .containsExactly("7", "35");
    }

    @Test
    void whatHiddenFieldsHoldThatWasNeverWrittenThereIsRefused() {
        form.placement = List.of("nobody");
        form.version = "3\r\nX: y";

        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> form.id(0));
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(form::tag);
    }

    @Test
    void aReferenceIsGivenTakenAwayOrLeftAsItIs() {
        assertThat(form.people()).allMatch(form::isRenamed);
        assertThat(form.reference(0)).isEqualTo("M-1");
        assertThat(form.reference(1)).isNull();

        form.before = List.of("M-1", "");

        assertThat(form.people()).noneMatch(form::isRenamed);
    }

    @Test
    void theVersionThatWasShownGoesWithWhatIsDeclared() {
        assertThat(form.tag()).isNull();

        form.version = "3";

        assertThat(form.tag()).isEqualTo("\"3\"");
    }

    @Test
    void theTableToFillInTellsWhoIsAtWorkByTheEmployersReferences() {
        String table = "\uFEFFObligation;Placement;Matricule;Mois;Heures\r\no;" + first + ";M-1;2026-02;\r\no;" + second
                + ";;2026-02;\r\n";

        assertThat(AtWork.in(table)).containsExactly(new AtWork(first, "M-1"), new AtWork(second, ""));
        assertThat(AtWork.in("\uFEFFObligation;Placement;Matricule;Mois;Heures\r\n"))
                .isEmpty();
    }
}
