package fr.clausesociale.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.platform.nomenclature.Label;
import fr.clausesociale.platform.nomenclature.Nomenclatures;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.reporting.lines.Cause;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    @Test
    void without_parameters_all_measures_of_the_nation_are_asked_for() {
        Question question = Questions.of(null, null, null, null, null, null);
        assertThat(question.territory()).isEqualTo("FR");
        assertThat(question.from()).isNull();
        assertThat(question.by()).isEmpty();
        assertThat(question.measures()).isEqualTo(Measure.USUAL);
    }

    @Test
    void dimensions_and_measures_keep_the_order_they_are_asked_in_and_come_once() {
        Question question =
                Questions.of("REG-27", "PERFORMANCE", "2026-01", "2026-12", "sex, month,sex", "persons,hours,persons");
        assertThat(question.by()).isEqualTo(List.of(Dimension.SEX, Dimension.MONTH));
        assertThat(question.measures()).isEqualTo(List.of(Measure.PERSONS, Measure.HOURS));
        assertThat(question.from()).isEqualTo(YearMonth.of(2026, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "DEPARTMENT-21,DEP-21",
        "COMMUNE-39198,COM-39198",
        "REGION-27,REG-27",
        "POSTAL_CODE-21000,",
        "NOT_STATED,"
    })
    void a_part_is_of_the_territory_of_its_place_which_may_be_out_of_reach(String part, String territory) {
        assertThat(Dimension.PART.territory(part).orElse(null)).isEqualTo(territory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_dimension_and_every_cause_of_a_difference_has_a_name_in_words(String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(named("dimension", locale))
                .containsAll(
                        Arrays.stream(Dimension.values()).map(Dimension::code).toList());
        assertThat(named("differenceCause", locale))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Cause.values()).map(Enum::name).toList());
    }

    private static List<String> named(String list, Locale locale) {
        return new Nomenclatures()
                .labels(list, locale).orElseThrow().stream().map(Label::code).toList();
    }

    @Test
    void contracts_are_narrowed_by_every_dimension_of_contracts() {
        List<String> parameters = Arrays.stream(AggregatesQuery.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(QueryParam.class))
                .map(field -> field.getAnnotation(QueryParam.class).value())
                .toList();
        List<String> dimensions = Arrays.stream(Dimension.values())
                .filter(Dimension::isOfContracts)
                .map(Dimension::code)
                .toList();

        assertThat(parameters).containsAll(dimensions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR",
                "REG-27",
                "REG-01",
                "DEP-21",
                "DEP-2A",
                "DEP-971",
                "EPCI-242100410",
                "COM-21231",
                "COM-2A004"
            })
    void territories_are(String code) {
        assertThat(Questions.of(code, null, null, null, null, null).territory()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"by,name", "by,'sex,'", "by,sex)", "measures,average"})
    void anything_else_is_refused_by_name(String parameter, String value) {
        assertThatThrownBy(() -> with(parameter, value)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(PlatformProblem.INVALID_PARAMETER);
            assertThat(problem.violations().get(0).pointer()).isEqualTo(parameter);
        });
    }

    @Test
    void axes_that_nothing_published_tells_of_are_refused() {
        assertCode(() -> Questions.of("FR", "CONTRACTOR", null, null, null, null), FiguresProblem.AXIS_NOT_AVAILABLE);
    }

    @ParameterizedTest
    @CsvSource({"due,sex", "remaining,month", "clauseContracts,structure", "rate,'region,exit'"})
    void what_is_owed_is_refused_by_what_is_not_of_contracts(String measure, String by) {
        assertCode(() -> Questions.of("FR", null, null, null, by, measure), FiguresProblem.NOT_BY_THIS_DIMENSION);
    }

    @Test
    void what_is_owed_is_refused_where_people_live() {
        assertCode(() -> Questions.of("FR", "RESIDENCE", null, null, null, "due"), FiguresProblem.NOT_ON_THIS_AXIS);
    }

    @Test
    void a_share_is_one_of_a_table() {
        assertCode(() -> Questions.of("FR", null, null, null, null, "hoursShare"), FiguresProblem.SHARE_OF_NOTHING);
    }

    @Test
    void the_period_before_is_as_long_and_ends_the_month_before() {
        Question question = Questions.of("FR", null, "2026-03", "2026-07", null, null);

        Question before = question.before().orElseThrow();

        assertThat(before.from()).isEqualTo(YearMonth.of(2025, 10));
        assertThat(before.to()).isEqualTo(YearMonth.of(2026, 2));
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        assertCode(() -> Questions.of("FR", null, "2026-02", "2026-01", null, null), FiguresProblem.PERIOD_REVERSED);
    }

    @Test
    void four_dimensions_are_enough() {
        assertCode(
                () -> Questions.of("FR", null, null, null, "sex,month,mode,exit,region", null),
                FiguresProblem.TOO_MANY_DIMENSIONS);
    }

    private static void assertCode(ThrowableAssert.ThrowingCallable call, ProblemCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Question with(String parameter, String value) {
        return Questions.of(
                null,
                null,
                null,
                null,
                parameter.equals("by") ? value : null,
                parameter.equals("measures") ? value : null);
    }
}
