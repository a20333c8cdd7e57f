package fr.clausesociale.contracts.lists;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

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
        all.add(contracts());
        all.add(gaps());
        all.add(placements());
        all.add(statements());
        all.add(nextActions());
        all.add(commitments());
        all.add(conventions());
        all.add(MeasuredList.of("/v1/imports", ListCaller.ALL, ALL, "", "&after=next"));
        all.add(MeasuredList.of(
                "/v1/policies", ListCaller.ALL, ALL, "", "&after=next", "name=window.*", "on=" + today.minusYears(1)));
        all.addAll(ofOneThing());
        return all;
    }

    private MeasuredList contracts() {
        List<String> filters = new ArrayList<>();
        for (String filter : List.of(
                "",
                "&buyer=210000017",
                "&buyer=21000001700012",
                "&contractor=300000007",
                "&contractor=400000100",
                "&contractor=99999999900099",
                "&territory=REG-27",
                "&territory=DEP-21",
                "&territory=DEP-01",
                "&territory=EPCI-200000021",
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
                "&buyer=210000017&territory=DEP-21&status=ACTIVE&shortfallFrom=100")) {
            for (String sort : List.of("sort=notifiedOn", "sort=endsOn", "sort=shortfall")) {
                filters.add(sort + filter);
            }
        }
        filters.addAll(List.of(
                "sort=notifiedOn&after=next",
                "sort=endsOn&after=next",
                "sort=shortfall&after=next",
                "notifiedUntil=" + today.minusDays(3100),
                "notifiedFrom=" + today.plusDays(1),
                "endsFrom=" + today,
                "endsFrom=" + today + "&after=next",
                "endsUntil=" + today.minusDays(2900),
                "externalId=L-4242",
                "updatedSince=" + today.minusDays(1) + "T00:00:00Z",
                "updatedSince=2024-01-01T00:00:00Z",
                "updatedSince=2024-01-01T00:00:00Z&after=next",
                "updatedSince=2024-01-01T00:00:00Z&territory=DEP-21"));
        return MeasuredList.of("/v1/contracts", ListCaller.ALL, ALL, filters.toArray(String[]::new));
    }

    private static MeasuredList gaps() {
        List<String> filters = new ArrayList<>();
        for (String kind :
                List.of("CLAUSE_WITHOUT_OBLIGATION", "OBLIGATION_WITHOUT_CLAUSE", "SOCIAL_CONDITION_MISSING")) {
            for (String filter : List.of(
                    "",
                    "&after=next",
                    "&territory=DEP-21",
                    "&territory=REG-27",
                    "&territory=EPCI-200000021",
                    "&territory=COM-21231",
                    "&buyer=210000017",
                    "&buyer=21000001700012",
                    "&buyer=999999999")) {
                filters.add("kind=" + kind + filter);
            }
        }
        return MeasuredList.of("/v1/legal-gaps", ListCaller.ALL, NO_COMPANY, filters.toArray(String[]::new));
    }

    private MeasuredList placements() throws SQLException {
        return MeasuredList.of(
                "/v1/placements",
                ListCaller.ALL,
                NO_BUYER,
                "",
                "&after=next",
                "status=ACTIVE",
                "status=ENDED",
                "status=REVIEW",
                "status=PENDING_ELIGIBILITY",
                "beneficiary=" + fixture.one("select beneficiary_id from placement"),
                "obligation=" + fixture.one("select obligation_id from allocation"),
                "contract=" + fixture.one(ListFixture.CONTRACT),
                "updatedSince=" + today.minusDays(1) + "T00:00:00Z",
                "updatedSince=2024-01-01T00:00:00Z",
                "updatedSince=2024-01-01T00:00:00Z&after=next",
                "updatedSince=2024-01-01T00:00:00Z&status=REVIEW");
    }

    private MeasuredList statements() throws SQLException {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        return MeasuredList.of(
                "/v1/statements",
                ListCaller.ALL,
                ALL,
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
                "contract=" + fixture.one(ListFixture.CONTRACT),
                "updatedSince=" + today.minusDays(1) + "T00:00:00Z",
                "updatedSince=2024-01-01T00:00:00Z",
                "updatedSince=2024-01-01T00:00:00Z&after=next",
                "updatedSince=2024-01-01T00:00:00Z&status=SUBMITTED");
    }

    private static MeasuredList nextActions() {
        List<String> filters = new ArrayList<>();
        for (String what : List.of(
                "",
                "what=DECIDE_STATEMENT",
                "what=SUBMIT_STATEMENT",
                "what=DECLARE_MONTH",
                "what=CLEAR_ELIGIBILITY",
                "what=REVIEW_PLACEMENT",
                "what=PLACE_SOMEBODY",
                "what=CLOSE_OBLIGATION")) {
            for (String territory : List.of("", "&after=next", "&territory=DEP-21", "&territory=REG-27")) {
                filters.add(what + territory);
            }
        }
        filters.addAll(List.of("territory=EPCI-200000021", "territory=COM-21231"));
        return MeasuredList.of("/v1/next-actions", ListCaller.ALL, ALL, filters.toArray(String[]::new));
    }

    private MeasuredList commitments() {
        return MeasuredList.of(
                "/v1/commitments",
                ListCaller.ALL,
                ALL,
                "",
                "&after=next",
                "territory=DEP-21",
                "territory=REG-27",
                "territory=EPCI-200000021",
                "territory=COM-21231",
                "kind=TUTORING",
                "status=OPEN",
                "status=WAIVED",
                "programme=NPNRU_GUP",
                "dueUntil=" + today.minusDays(1900),
                "overdue=true",
                "overdue=false",
                "updatedSince=" + today.minusDays(1) + "T00:00:00Z",
                "updatedSince=2024-01-01T00:00:00Z",
                "territory=DEP-21&status=WAIVED&kind=TUTORING");
    }

    private MeasuredList conventions() {
        return MeasuredList.of(
                "/v1/conventions",
                ListCaller.ALL,
                NO_COMPANY,
                "",
                "&after=next",
                "territory=DEP-21",
                "territory=REG-27",
                "signatory=210000017",
                "on=" + today,
                "updatedSince=" + today.minusDays(1) + "T00:00:00Z",
                "updatedSince=2024-01-01T00:00:00Z");
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
                MeasuredList.of(contract + "/warnings", near, "admin facilitator", ""),
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
