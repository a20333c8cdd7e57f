package fr.clausesociale.contracts.reading.nextactions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.AllPages;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** People at work for whom something is to be done; after each test what is kept of that is compared with what it is. */
abstract class KeptAsItWaits {

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager database;

    @AfterEach
    void what_is_kept_of_what_waits_is_what_waits() {
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery(
                                        "with v as (select *, cast(null as uuid) as thing from what_waits"
                                                + " union all select * from what_waits_ahead)"
                                                + " (select 'kept', w.* from waiting w except select 'kept', v.* from v)"
                                                + " union all (select 'lacking', v.* from v where until >= :today"
                                                + " except select 'lacking', w.* from waiting w)")
                                .setParameter("today", clock.today())
                                .getResultList()))
                .isEmpty();
    }

    static String atWork(String obligation, LocalDate start, LocalDate end) {
        return AtWork.placed(AtWork.eligible(start), obligation, start, end);
    }

    static String told(String obligation, String placement, YearMonth month) {
        return AtWork.declared(obligation, month.atDay(1), AtWork.line(placement, "10.00"))
                .jsonPath()
                .getString("id");
    }

    /** All pages of two, so that paging is tried too. */
    static List<String> actions(String what) {
        AllPages pages = AllPages.of(Api::facilitator, "/v1/next-actions?limit=2&what=" + what);
        assertThat(pages.each("items.since")).isSorted();
        assertThat(pages.ids()).doesNotHaveDuplicates();
        return pages.ids();
    }
}
