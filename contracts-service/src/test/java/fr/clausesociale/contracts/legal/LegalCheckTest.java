package fr.clausesociale.contracts.legal;

import static fr.clausesociale.contracts.legal.Consultations.START;
import static fr.clausesociale.contracts.legal.Consultations.atTheThreshold;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.obligation.ledger.Modality;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalCheckTest {

    private static final Instant RECORDED = Instant.parse("2026-09-10T10:00:00Z");

    @Test
    void at_the_threshold_on_the_first_day_a_condition_is_required() {
        LegalCheck check = atTheThreshold().check();
        assertThat(check.status()).isEqualTo(LegalStatus.MISSING);
        assertThat(check.required()).isTrue();
        assertThat(check.threshold().amount()).isEqualByComparingTo("216000");
        assertThat(check.requirement()).allMatch(f -> f.is(Finding.Outcome.SATISFIED));
    }

    @Test
    void launched_the_day_before_or_a_cent_below_none_is_required() {
        assertThat(atTheThreshold().launched(START.minusDays(1), START).check().status())
                .isEqualTo(LegalStatus.NOT_REQUIRED);
        assertThat(atTheThreshold().worth("215999.99").check().status()).isEqualTo(LegalStatus.NOT_REQUIRED);
    }

    @Test
    void the_threshold_goes_by_buyer_nature_and_day() {
        assertThat(threshold(ContractKind.PUBLIC_CONTRACT, MarketType.SUPPLIES, BuyerCategory.STATE, START))
                .isEqualTo("140000.00");
        assertThat(threshold(
                        ContractKind.PUBLIC_CONTRACT, MarketType.SUPPLIES, BuyerCategory.CONTRACTING_ENTITY, START))
                .isEqualTo("432000.00");
        assertThat(threshold(ContractKind.PUBLIC_CONTRACT, MarketType.WORKS, BuyerCategory.STATE, START))
                .isEqualTo("5404000.00");
        assertThat(threshold(ContractKind.CONCESSION, MarketType.SERVICES, BuyerCategory.COMMUNE, START))
                .isEqualTo("5404000.00");
        LocalDate year2025 = LocalDate.of(2025, 12, 31);
        assertThat(threshold(ContractKind.PUBLIC_CONTRACT, MarketType.SERVICES, BuyerCategory.REGION, year2025))
                .isEqualTo("221000.00");
        assertThat(threshold(ContractKind.PUBLIC_CONTRACT, MarketType.WORKS, BuyerCategory.REGION, year2025))
                .isEqualTo("5538000.00");
    }

    @Test
    void what_is_not_known_is_undetermined_never_false() {
        assertThat(atTheThreshold().worth(null).check()).satisfies(LegalCheckTest::open);
        assertThat(atTheThreshold().launched(null, START.plusDays(1)).check()).satisfies(LegalCheckTest::open);
        assertThat(atTheThreshold().launched(null, null).check()).satisfies(LegalCheckTest::open);
        assertThat(atTheThreshold()
                        .of(ContractKind.PUBLIC_CONTRACT, MarketType.NOT_STATED, BuyerCategory.COMMUNE)
                        .check())
                .satisfies(LegalCheckTest::open);
        assertThat(atTheThreshold()
                        .of(ContractKind.PUBLIC_CONTRACT, MarketType.SERVICES, BuyerCategory.NOT_STATED)
                        .check())
                .satisfies(LegalCheckTest::open);
        assertThat(atTheThreshold()
                        .of(ContractKind.DEFENCE_CONTRACT, MarketType.SERVICES, BuyerCategory.STATE)
                        .check())
                .satisfies(LegalCheckTest::open);
        assertThat(atTheThreshold().launched(LocalDate.of(2028, 1, 1), null).check())
                .as("thresholds after 2027 are not known yet")
                .satisfies(LegalCheckTest::open);
        assertThat(atTheThreshold()
                        .declaring(SocialConsideration.NOT_STATED)
                        .check()
                        .status())
                .isEqualTo(LegalStatus.UNDETERMINED);
    }

    @Test
    void one_rule_that_fails_for_sure_settles_it_whatever_else_is_open() {
        assertThat(atTheThreshold()
                        .launched(START.minusDays(1), null)
                        .worth(null)
                        .check()
                        .status())
                .isEqualTo(LegalStatus.NOT_REQUIRED);
        assertThat(atTheThreshold().launched(null, START.minusDays(1)).check().status())
                .as("notified before the first day, so launched before it")
                .isEqualTo(LegalStatus.NOT_REQUIRED);
        assertThat(atTheThreshold()
                        .of(ContractKind.PUBLIC_CONTRACT, MarketType.NOT_STATED, BuyerCategory.NOT_STATED)
                        .worth("139999.99")
                        .check()
                        .status())
                .isEqualTo(LegalStatus.NOT_REQUIRED);
    }

    @Test
    void a_declared_clause_a_reservation_or_a_condition_entered_conform_and_a_criterion_alone_does_not() {
        assertThat(atTheThreshold()
                        .declaring(SocialConsideration.SOCIAL_CLAUSE)
                        .check()
                        .status())
                .isEqualTo(LegalStatus.CONFORM);
        assertThat(atTheThreshold()
                        .declaring(SocialConsideration.RESERVED_CONTRACT)
                        .check()
                        .status())
                .isEqualTo(LegalStatus.CONFORM);
        assertThat(atTheThreshold().owing(Modality.EXECUTION_CONDITION).check().status())
                .isEqualTo(LegalStatus.CONFORM);
        assertThat(atTheThreshold()
                        .declaring(SocialConsideration.SOCIAL_CRITERION)
                        .check()
                        .status())
                .isEqualTo(LegalStatus.MISSING);
        assertThat(atTheThreshold()
                        .owing(Modality.INCENTIVE, Modality.AWARD_CRITERION)
                        .check()
                        .status())
                .isEqualTo(LegalStatus.MISSING);
        assertThat(atTheThreshold().declaring(SocialConsideration.NONE).check().status())
                .isEqualTo(LegalStatus.MISSING);
    }

    @Test
    void a_consideration_and_an_obligation_are_told_apart() {
        LegalCheck declared =
                atTheThreshold().declaring(SocialConsideration.SOCIAL_CLAUSE).check();
        assertThat(declared.considerations()).containsExactly(SocialConsideration.SOCIAL_CLAUSE);
        assertThat(declared.obligations()).isEmpty();
        LegalCheck owed = atTheThreshold().owing(Modality.TRAINING).check();
        assertThat(owed.considerations()).isEmpty();
        assertThat(owed.obligations()).containsExactly(Modality.TRAINING);
    }

    @Test
    void a_derogation_is_taken_unless_the_contract_itself_says_otherwise() {
        assertThat(derogated(atTheThreshold(), DerogationMotive.NO_SUFFICIENT_LINK))
                .isEqualTo(LegalStatus.DEROGATED);
        Consultations works = atTheThreshold()
                .of(ContractKind.PUBLIC_CONTRACT, MarketType.WORKS, BuyerCategory.COMMUNE)
                .worth("5404000.00");
        assertThat(derogated(works.lasting(5), DerogationMotive.WORKS_UNDER_SIX_MONTHS))
                .isEqualTo(LegalStatus.DEROGATED);
        assertThat(derogated(works.lasting(null), DerogationMotive.WORKS_UNDER_SIX_MONTHS))
                .isEqualTo(LegalStatus.DEROGATED);
        assertThat(derogated(works.lasting(6), DerogationMotive.WORKS_UNDER_SIX_MONTHS))
                .isEqualTo(LegalStatus.MISSING);
        assertThat(derogated(atTheThreshold().lasting(5), DerogationMotive.WORKS_UNDER_SIX_MONTHS))
                .isEqualTo(LegalStatus.MISSING);
    }

    @Test
    void a_reserved_contract_names_its_article_and_least_share() {
        LegalCheck iae = atTheThreshold().owing(Modality.RESERVED_IAE).check();
        assertThat(iae.reservations()).singleElement().satisfies(r -> {
            assertThat(r.article()).isEqualTo("L2113-13");
            assertThat(r.minShare()).isEqualByComparingTo("0.50");
            assertThat(r.minShareSource()).contains("R2113-7");
        });
        LegalCheck ess =
                atTheThreshold().owing(Modality.RESERVED_ESS).lasting(37).check();
        assertThat(ess.reservations()).singleElement().satisfies(r -> {
            assertThat(r.article()).isEqualTo("L2113-15");
            assertThat(r.minShare()).isNull();
            assertThat(r.rules()).anyMatch(f -> f.is(Finding.Outcome.FAILED));
        });
        LegalCheck prison = atTheThreshold()
                .owing(Modality.RESERVED_PRISON)
                .launched(LocalDate.of(2022, 10, 19), null)
                .check();
        assertThat(prison.reservations().get(0).rules()).anyMatch(f -> f.is(Finding.Outcome.FAILED));
        LegalCheck unnamed = atTheThreshold()
                .declaring(SocialConsideration.RESERVED_CONTRACT)
                .check();
        assertThat(unnamed.reservations())
                .singleElement()
                .satisfies(r -> assertThat(r.article()).isNull());
    }

    private static String threshold(ContractKind kind, MarketType type, BuyerCategory buyer, LocalDate launched) {
        return atTheThreshold()
                .of(kind, type, buyer)
                .launched(launched, null)
                .check()
                .threshold()
                .amount()
                .toPlainString();
    }

    private static LegalStatus derogated(Consultations consultation, DerogationMotive motive) {
        return consultation
                .check(new Derogation.Recorded(motive, "motif", RECORDED, null))
                .status();
    }

    private static void open(LegalCheck check) {
        assertThat(check.status()).isEqualTo(LegalStatus.UNDETERMINED);
        assertThat(check.required()).isNull();
    }
}
