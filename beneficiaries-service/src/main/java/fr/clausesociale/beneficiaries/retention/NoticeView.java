package fr.clausesociale.beneficiaries.retention;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Whose data end soon.
 *
 * @param endsOn the day on which they do, unless a contact is noted before
 * @param becomes ERASED, or ARCHIVED where hours rest on the person
 */
record NoticeView(UUID beneficiaryId, LocalDate lastContactOn, LocalDate endsOn, Notice.Becomes becomes) {

    static NoticeView of(Notice notice) {
        return new NoticeView(notice.id(), notice.lastContactOn(), notice.endsOn(), notice.becomes());
    }
}
