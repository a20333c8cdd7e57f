-- That a right ends soon: told once for each number of days that the rules name.
create table reminder (
    id             uuid        primary key,
    beneficiary_id uuid        not null,
    decision_id    uuid        not null references decision,
    days_before    integer     not null,
    right_ends_on  date        not null,
    recorded_at    timestamptz not null,
    unique (decision_id, days_before)
);
create index reminder_of_person on reminder (beneficiary_id);
create index decision_ending on decision (valid_until) where outcome = 'ELIGIBLE' and superseded_by is null;
