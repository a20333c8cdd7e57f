package fr.clausesociale.contracts.lists;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Every list of the service, as its OpenAPI document names them and their filters. */
class MeasuredLists {

    private static final String ALL = "admin facilitator buyer company";
    private static final String NO_BUYER = "admin facilitator company";
    private static final String NO_COMPANY = "admin facilitator buyer";

    private final LocalDate today;
    private final ListFixture fixture;

    MeasuredLists(LocalDate today, ListFixture fixture) {
        this.today = today;
        this.fixture = fixture;
    }

    List<MeasuredList> all() throws SQLException {
        List<MeasuredList> all = new ArrayList<>();
        all.add(gaps());
        all.add(placements());
        all.add(statements());
        all.add(nextActions());
        all.add(commitments());
        all.add(conventions());
        all.add(MeasuredList.of(
                "/v1/lot-groups", ListCaller.ALL, "admin facilitator", "", "&after=next", "buyer=210000017"));
        all.add(MeasuredList.of("/v1/imports", ListCaller.ALL, ALL, "", "&after=next"));
        all.add(MeasuredList.of(
                "/v1/policies", ListCaller.ALL, ALL, "", "&after=next", "name=window.*", "on=" + today.minusYears(1)));
        all.addAll(ofOneThing());
        all.add(contracts());
        return all;
    }

    private MeasuredList contracts() {
        List<String> filters = each(
                List.of("sort=notifiedOn", "sort=endsOn", "sort=shortfall"),
                "",
                "&buyer=210000017",
                "&buyer=21000001700012",
                "&contractor=300000007",
                "&contractor=400000100",
                "&contractor=99999999900099",
                "&territory=REG-27",
                "&territory=DEP-21",
                "&territory=DEP-01",
                "&territory=EPCI-242100410",
                "&territory=COM-21231",
                "&programme=NPNRU_GUP",
                "&programme=NONE",
                "&programme=PNRU",
                "&status=TERMINATED",
                "&status=ACTIVE",
                "&followedBy=90000003500015",
                "&socialClause=true",
                "&hoursOwed=true",
                "&socialClause=true&hoursOwed=false",
                "&socialClause=false&hoursOwed=true",
                "&warnings=true",
                "&shortfallFrom=1",
                "&shortfallFrom=4990",
                "&shortfallFrom=99999",
                "&endsFrom=" + today + "&endsUntil=" + today.plusDays(40),
                "&notifiedFrom=" + today.minusDays(300),
                "&territory=DEP-21&status=ACTIVE&hoursOwed=true",
                "&territory=DEP-21&programme=NPNRU_GUP",
                "&territory=DEP-21&shortfallFrom=1&endsFrom=" + today + "&endsUntil=" + today.plusDays(90),
                "&buyer=210000017&territory=DEP-21&status=ACTIVE&shortfallFrom=100",
                "&after=next");
        filters.addAll(List.of(
                "notifiedUntil=" + today.minusDays(3100),
                "notifiedFrom=" + today.plusDays(1),
                "endsFrom=" + today,
                "endsFrom=" + today + "&after=next",
                "endsUntil=" + today.minusDays(2900),
                "externalId=L-4242",
                "framework=L-4242"));
        return list("/v1/contracts", ALL, filters, feed("&after=next", "&territory=DEP-21"));
    }

    private static MeasuredList gaps() {
        return list(
                "/v1/legal-gaps",
                NO_COMPANY,
                each(
                        List.of(
                                "kind=CLAUSE_WITHOUT_OBLIGATION",
                                "kind=OBLIGATION_WITHOUT_CLAUSE",
                                "kind=SOCIAL_CONDITION_MISSING"),
                        "",
                        "&after=next",
                        "&territory=DEP-21",
                        "&territory=REG-27",
                        "&territory=EPCI-242100410",
                        "&territory=COM-21231",
                        "&buyer=210000017",
                        "&buyer=21000001700012",
                        "&buyer=999999999"));
    }

    private MeasuredList placements() throws SQLException {
        return list(
                "/v1/placements",
                NO_BUYER,
                List.of(
                        "",
                        "&after=next",
                        "status=ACTIVE",
                        "status=ENDED",
                        "status=REVIEW",
                        "status=PENDING_ELIGIBILITY",
                        "beneficiary=" + fixture.one("select beneficiary_id from placement"),
                        "obligation=" + fixture.one("select obligation_id from allocation"),
                        "contract=" + fixture.one(ListFixture.CONTRACT)),
                feed("&after=next", "&status=REVIEW"));
    }

    private MeasuredList statements() throws SQLException {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        return list(
                "/v1/statements",
                ALL,
                List.of(
                        "",
                        "&after=next",
                        "status=ACCEPTED",
                        "status=SUBMITTED",
                        "status=DRAFT",
                        "month=" + month,
                        "month=" + month.minusMonths(20),
                        "month=2019-01",
                        "month=" + month + "&status=SUBMITTED",
                        "employer=40000010000012",
                        "employer=300000007",
                        "employer=300000007&month=" + month + "&status=ACCEPTED",
                        "obligation=" + fixture.one("select obligation_id from statement"),
                        "contract=" + fixture.one(ListFixture.CONTRACT)),
                feed("&after=next", "&status=SUBMITTED"));
    }

    private static MeasuredList nextActions() {
        List<String> whats = List.of(
                "",
                "what=DECIDE_STATEMENT",
                "what=SUBMIT_STATEMENT",
                "what=DECLARE_MONTH",
                "what=CLEAR_ELIGIBILITY",
                "what=REVIEW_PLACEMENT",
                "what=PLACE_SOMEBODY",
                "what=CLOSE_OBLIGATION");
        return list(
                "/v1/next-actions",
                ALL,
                each(whats, "", "&after=next", "&territory=DEP-21", "&territory=REG-27"),
                List.of("who=FACILITATOR", "who=COMPANY", "territory=EPCI-242100410", "territory=COM-21231"));
    }

    private MeasuredList commitments() {
        return list(
                "/v1/commitments",
                ALL,
                List.of(
                        "",
                        "&after=next",
                        "territory=DEP-21",
                        "territory=REG-27",
                        "territory=EPCI-242100410",
                        "territory=COM-21231",
                        "kind=TUTORING",
                        "status=OPEN",
                        "status=WAIVED",
                        "programme=NPNRU_GUP",
                        "dueUntil=" + today.minusDays(1900),
                        "overdue=true",
                        "overdue=false",
                        "territory=DEP-21&status=WAIVED&kind=TUTORING"),
                feed());
    }

    private MeasuredList conventions() {
        return list(
                "/v1/conventions",
                NO_COMPANY,
                List.of(
                        "",
                        "&after=next",
                        "territory=DEP-21",
                        "territory=REG-27",
                        "signatory=210000017",
                        "on=" + today),
                feed());
    }

    /** What was changed since yesterday and in years, the latter also narrowed by each of these filters. */
    private List<String> feed(String... filters) {
        String inYears = "updatedSince=2024-01-01T00:00:00Z";
        List<String> feed = each(List.of(inYears), filters);
        feed.addAll(0, List.of("updatedSince=" + today.minusDays(1) + "T00:00:00Z", inYears));
        return feed;
    }

    /** Each of the first with each filter. */
    private static List<String> each(List<String> firsts, String... filters) {
        return Arrays.stream(filters)
                .flatMap(filter -> firsts.stream().map(first -> first + filter))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @SafeVarargs
    private static MeasuredList list(String path, String roles, List<String>... filters) {
        return MeasuredList.of(
                path,
                ListCaller.ALL,
                roles,
                Arrays.stream(filters).flatMap(List::stream).toArray(String[]::new));
    }

    private List<MeasuredList> ofOneThing() throws SQLException {
        String contract = "/v1/contracts/" + fixture.one(ListFixture.CONTRACT);
        String obligation = fixture.one("select id from obligation where contract_id = (" + ListFixture.CONTRACT + ")");
        String rows = fixture.one("select import_id from import_row");
        String convention = fixture.one("select id from convention where followed_by = '90000003500015'");
        List<ListCaller> near = ListCaller.NEAR;
        List<ListCaller> followers = List.of(ListCaller.ADMIN, ListCaller.FACILITATOR);
        return List.of(
                MeasuredList.of(contract + "/obligations", near, ALL, ""),
                MeasuredList.of(contract + "/commitments", near, ALL, ""),
                MeasuredList.of(contract + "/warnings", near, "admin buyer facilitator", ""),
                MeasuredList.of("/v1/obligations/" + obligation + "/entries", near, ALL, ""),
                MeasuredList.of("/v1/conventions/" + convention + "/signatories", followers, NO_COMPANY, ""),
                MeasuredList.of("/v1/lot-groups/candidates/" + contract.substring(14), near, "admin facilitator", ""),
                MeasuredList.of(
                        "/v1/imports/" + rows + "/rows",
                        followers,
                        ALL,
                        "",
                        "&after=next",
                        "outcome=CREATED",
                        "outcome=UPDATED",
                        "outcome=UNCHANGED",
                        "outcome=SKIPPED",
                        "outcome=FAILED"));
    }
}
