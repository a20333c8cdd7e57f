package fr.clausesociale.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.FeedPass;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.problem.Messages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.TestProfile;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The shape of a service, as rules that fail the build. Its classes are read once for all of them. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

    private static final List<String> SERVICES = List.of("contracts", "beneficiaries", "eligibility", "reporting");
    private static final String ROOT = "fr.clausesociale.";

    /** The beginning of a territory's name, compared with or looked up. */
    private static final Pattern TERRITORY_APART =
            Pattern.compile("\"(REG|DEP|EPCI|COM)\"|startsWith\\(\"(REG|DEP|EPCI|COM)-");

    /** Where what a sentence is filled with is handed over. */
    private static final Set<String> SENTENCES =
            Set.of("RowNote.<init>", "Problem.of", "Violation.of", "Messages.message", "Messages.hint");

    private final String service;
    private final JavaClasses classes;
    private JavaClasses tests;

    /** @param service name of the service's root package */
    protected ArchitectureRules(String service) {
        this.service = service;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT + service);
    }

    @Test
    void there_is_something_to_check() {
        assertThat(classes).isNotEmpty();
    }

    @Test
    void a_type_is_public_where_another_package_names_it_and_nowhere_else() throws IOException {
        assertThat(PublicTypes.thatNobodyElseNames(classes)).isEmpty();
    }

    /** Each language has its own way: a decimal goes into a sentence as such, by {@code Messages} and nobody else. */
    @Test
    void no_decimal_is_written_out_where_a_sentence_is_filled() {
        for (JavaClass type : classes) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                List<String> called = unit.getCallsFromSelf().stream()
                        .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                        .toList();
                if (called.stream().anyMatch(SENTENCES::contains)) {
                    assertThat(called)
                            .as("%s fills a sentence", unit.getFullName())
                            .doesNotContain("BigDecimal.toPlainString", "BigDecimal.toString", "DecimalFormat.format");
                }
            }
        }
    }

    @Test
    void constraints_speak_by_key_so_that_every_language_has_their_sentence() {
        Messages messages = new Messages();
        for (JavaClass type : classes) {
            Stream.concat(type.getFields().stream(), type.getMethods().stream())
                    .flatMap(member -> member.getAnnotations().stream())
                    .filter(annotation -> annotation.getRawType().isMetaAnnotatedWith(Constraint.class))
                    .map(annotation -> String.valueOf(annotation.get("message").orElse("{}")))
                    .filter(message -> !message.startsWith("{") && !message.equals("NIR"))
                    .forEach(key -> assertThat(messages.message(Locale.ENGLISH, key))
                            .as("%s of a constraint in %s", key, type.getName())
                            .isNotEqualTo(key)
                            .isNotEqualTo(messages.message(Locale.FRENCH, key)));
        }
    }

    /** The one way is {@code ParameterTypes}. */
    @Test
    void every_parameter_is_of_a_type_that_is_read_in_one_way() {
        assertThat(new DeclaredRequests(classes).unreadable()).isEmpty();
    }

    @Test
    void every_reason_that_a_body_gives_is_looked_at_as_one() {
        assertThat(new DeclaredRequests(classes).uncheckedReasons())
                .as("mark it with @Reason")
                .isEmpty();
    }

    @Test
    void no_service_depends_on_another() {
        String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(classes);
    }

    /** What is told together is one record that is embedded: a class cut out of an entity by length says nothing to who reads it. */
    @Test
    void no_entity_is_cut_into_superclasses() {
        noClasses()
                .should()
                .beAnnotatedWith("jakarta.persistence.MappedSuperclass")
                .check(classes);
    }

    @Test
    void what_goes_on_beside_something_else_says_in_which_threads() {
        assertThat(CommonPool.usedIn(ROOT + service)).isEmpty();
    }

    /** Who calls and what they may do is asked of the caller alone, never of a token. */
    @Test
    void no_token_is_read() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.microprofile.jwt..")
                .check(classes);
    }

    @Test
    void feature_packages_have_no_cycles() {
        slices().matching(ROOT + service + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    /** A stream of rows that nobody closes keeps its connection until the request has its answer. */
    @Test
    void what_a_query_finds_is_read_at_once() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                        "streams rows", call -> call.getName().equals("getResultStream")))
                .check(classes);
    }

    /** Classes, by name, that list what is no entity and lies in another store; they cut their pages themselves. */
    protected Set<String> listsOfOtherStores() {
        return Set.of();
    }

    /** The one way is a {@code ListDefinition} with its readers: it alone cuts pages and knows where they end. */
    @Test
    void every_list_is_read_through_its_definition() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Cursor.class, FeedPass.class)
                .orShould()
                .callMethod(Paging.class, "after")
                .orShould()
                .callMethod(Paging.class, "limit")
                .because("pages are cut, and feeds followed, by KeysetReader and FeedReader")
                .check(classes.that(DescribedPredicate.describe(
                        "list entities",
                        type -> listsOfOtherStores().stream()
                                .noneMatch(name -> type.getName().startsWith(ROOT + service + "." + name)))));
    }

    /** Otherwise each row read is written as JSON and read once more, to see by the copy whether it changes. */
    @Test
    void columns_of_json_are_values_that_are_replaced_and_never_changed() {
        assertThat(classes.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.tryGetAnnotationOfType(JdbcTypeCode.class)
                                .filter(code -> code.value() == SqlTypes.JSON)
                                .isPresent())
                        .filter(field -> !field.isAnnotatedWith(Mutability.class))
                        .map(JavaMember::getFullName))
                .as("mark it with @Mutability(Immutability.class), and never add to it in place")
                .isEmpty();
    }

    /** The one place is {@code TerritoryName}. */
    @Test
    void nobody_else_takes_the_name_of_a_territory_apart() throws IOException {
        List<Path> apart = new ArrayList<>();
        for (Path source : SourceFiles.all()) {
            if (TERRITORY_APART.matcher(Files.readString(source)).find()) {
                apart.add(source);
            }
        }
        assertThat(apart).isEmpty();
    }

    /** Which entity or table a query names is a dependency like an import, though no compiler sees it. */
    @Test
    void no_query_names_what_belongs_to_a_package_that_builds_on_this_one() throws IOException {
        Set<QueriedNames.Arrow> arrows = QueriedNames.arrows(ROOT + service, SourceFiles.compilable());
        Rooms rooms = new Rooms();
        classes.forEach(type -> type.getDirectDependenciesFromSelf()
                .forEach(dependency -> rooms.lead(room(type), room(dependency.getTargetClass()))));
        arrows.forEach(arrow -> rooms.lead(arrow.from(), arrow.to()));

        assertThat(arrows.stream()
                        .flatMap(arrow -> rooms.way(arrow.to(), arrow.from()).stream()
                                .map(back -> arrow + ", which builds on it: " + String.join(" → ", back))))
                .as("let the lower package ask by an interface that the upper one implements")
                .isEmpty();
    }

    /** Packages that are larger already are listed with the number of their files, which may only shrink. */
    @Test
    void no_package_grows_beyond_thirty_files() throws IOException {
        PackageSizes sizes = PackageSizes.of(ROOT + service);
        if (System.getProperty("approve") != null) {
            sizes.approve();
        }
        assertThat(sizes.faults()).isEmpty();
    }

    /** Packages that know something of people, whose every look leaves a trace; none where a service knows of nobody. */
    protected List<String> packagesOfPeople() {
        return List.of();
    }

    /** What answers a reading and knows people asks for its trace: nobody has to remember. */
    @Test
    void every_look_at_people_leaves_a_trace() {
        List<String> people = packagesOfPeople().stream()
                .map(room -> ROOT + service + "." + room)
                .toList();
        String trace = ROOT + service + ".access.Trace";
        List<String> untraced = classes.stream()
                .filter(type -> type.getSimpleName().endsWith("Resource"))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(one -> people.contains(one.getTargetClass().getPackageName())))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith("jakarta.ws.rs.GET"))
                .filter(method -> method.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getTargetOwner().getName().equals(trace)))
                .map(JavaMember::getFullName)
                .toList();
        assertThat(untraced).isEmpty();
    }

    @Test
    void only_resources_and_filters_speak_http() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Filter")
                .and()
                .haveSimpleNameNotContaining("Resource_")
                .and()
                .haveSimpleNameNotEndingWith("Query")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(classes);
    }

    @Test
    void business_code_takes_the_time_only_from_the_clock() {
        for (Class<?> type : List.of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                YearMonth.class)) {
            Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals("now"))
                    .forEach(method -> noClasses()
                            .should()
                            .callMethod(type, "now", method.getParameterTypes())
                            .check(classes));
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(classes);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(classes);
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(classes);
        noClasses().should().callConstructor(Date.class).check(classes);
    }

    /** A test that asks the machine for its day is right for 22 hours of 24: days are civil days of France. */
    @Test
    void tests_take_no_day_from_the_machine_either() {
        for (Class<?> type : List.of(LocalDate.class, LocalDateTime.class, ZonedDateTime.class, YearMonth.class)) {
            noClasses().should().callMethod(type, "now").check(tests());
        }
    }

    private JavaClasses tests() {
        if (tests == null) {
            tests = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                    .importPackages(ROOT + service);
            assertThat(tests).isNotEmpty();
        }
        return tests;
    }

    /** A profile is a second application: thirty seconds of a machine for settings that the first could have had. */
    @Test
    void one_application_serves_all_tests() {
        noClasses()
                .should()
                .beAnnotatedWith(TestProfile.class)
                .orShould()
                .beAnnotatedWith(WithTestResource.class)
                .orShould()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "a resource of its own class only",
                        annotation -> annotation.getRawType().isEquivalentTo(QuarkusTestResource.class)
                                && annotation.get("restrictToAnnotatedClass").equals(Optional.of(true))))
                .check(tests());
    }

    /** The feature package of a class, the same however deep it lies; empty for what is outside of all. */
    private String room(JavaClass type) {
        String name = type.getPackageName();
        String root = ROOT + service + ".";
        return name.startsWith(root) ? name.substring(root.length()).split("\\.")[0] : "";
    }
}
