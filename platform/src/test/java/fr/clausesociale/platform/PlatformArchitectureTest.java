package fr.clausesociale.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.clausesociale.platform.testing.CommonPool;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What makes the shared library technical, as rules that fail the build. */
class PlatformArchitectureTest {

    /** Beginnings of words of the trade, each of which belongs to one service. */
    private static final List<String> DOMAIN = List.of(
            "contract",
            "obligation",
            "placement",
            "statement",
            "beneficiar",
            "referral",
            "prescri",
            "facilitat",
            "eligib",
            "insertion",
            "buyer",
            "claim",
            "criterion",
            "criteria",
            "clause",
            "hours");

    /** Words of other trades that look like ours: SQL's statements and clauses, a key claimed or a token's claims, Java's decisions. */
    private static final List<String> OTHERS = List.of(
            "preparedstatement",
            "whereclause",
            "idempotencykeys.claim",
            "idempotentrequests.claim",
            "organisationclaim");

    static {
        // the names of what is depended on are enough
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.clausesociale.platform");

    @Test
    void there_is_something_to_check() {
        assertThat(CLASSES).hasSizeGreaterThan(40);
    }

    @Test
    void what_goes_on_beside_something_else_says_in_which_threads() {
        assertThat(CommonPool.usedIn("fr.clausesociale.platform")).isEmpty();
    }

    /** What is kept together is a record or an embeddable of its own. */
    @Test
    void no_entity_is_cut_into_superclasses() {
        noClasses()
                .should()
                .beAnnotatedWith("jakarta.persistence.MappedSuperclass")
                .check(CLASSES);
    }

    @Test
    void the_platform_has_no_word_of_the_domain() {
        List<String> names = CLASSES.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(local(type.getName())),
                        type.getMembers().stream()
                                .filter(member -> !member.getName().contains("$"))
                                .filter(PlatformArchitectureTest::isWritten)
                                .map(member -> simple(type) + "." + member.getName())))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> OTHERS.stream().noneMatch(name::contains))
                .filter(name -> DOMAIN.stream().anyMatch(name::contains))
                .toList();
        assertThat(names).isEmpty();
    }

    @Test
    void the_platform_depends_on_no_service() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "fr.clausesociale.contracts..",
                        "fr.clausesociale.beneficiaries..",
                        "fr.clausesociale.eligibility..",
                        "fr.clausesociale.reporting..",
                        "fr.clausesociale.local..")
                .check(CLASSES);
    }

    /** What a token says of rights would otherwise decide again, in the one place where somebody reads it. */
    @Test
    void claims_of_a_token_are_read_in_one_place_only() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fr.clausesociale.platform.caller.Bearer")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.nameMatching("getClaim|claim|getGroups"))
                        .and(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(
                                JavaClass.Predicates.assignableTo("org.eclipse.microprofile.jwt.JsonWebToken")))))
                .check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("fr.clausesociale.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void http_is_spoken_only_where_answers_are_made() {
        noClasses()
                .that()
                .resideOutsideOfPackages("fr.clausesociale.platform.http..", "fr.clausesociale.platform.problem..")
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotContaining("Resource$")
                .and()
                .haveSimpleNameNotEndingWith("Filter")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void the_time_is_taken_in_one_place() {
        JavaClasses others = CLASSES.that(
                DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("fr.clausesociale.platform.time..")));
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
                            .check(others));
        }
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .check(others);
        noClasses()
                .that()
                // an identifier is ordered by the time it was made at, whatever day business is on
                .doNotHaveFullyQualifiedName("fr.clausesociale.platform.identifier.Ids")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(others);
    }

    @Test
    void only_the_outbox_writes_to_kafka_in_transactions() {
        noClasses()
                .that()
                .resideOutsideOfPackages("fr.clausesociale.platform.outbox..", "fr.clausesociale.platform.events..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients..")
                .check(CLASSES);
    }

    private static boolean isWritten(JavaMember member) {
        return !member.getName().startsWith("lambda") && !member.getName().startsWith("<");
    }

    private static String local(String name) {
        return name.substring("fr.clausesociale.platform".length());
    }

    private static String simple(JavaClass type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1);
    }
}
