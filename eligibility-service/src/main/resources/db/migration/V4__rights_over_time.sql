-- That a right ends soon: told once for each number of days that the rules name.
create table reminder (
    id             uuid        primary key,
    beneficiary_id uuid        not null,
    decision_id    uuid        not null references decision,
    days_before    integer     not null,
    right_ends_on  date        not null,
    recorded_at    timestamptz not null,
    -- a right that turned out to belong to another is told of them too
    unique (decision_id, days_before, beneficiary_id)
);
create index reminder_of_person on reminder (beneficiary_id);
create index decision_ending on decision (valid_until) where outcome = 'ELIGIBLE' and superseded_by is null;

-- What was recorded of the course of a PASS IAE since it was granted. Rows are added, and nothing of them changes but whom they
-- belong to.
create table pass_change (
    id             uuid        primary key,
    -- whom it belongs to
    beneficiary_id uuid        not null,
    -- the pseudonym that it is told under, where that is another
    recorded_under uuid,
    -- by which the PASS is recognised
    pass_start     date        not null,
    kind           text        not null check (kind in ('SUSPENSION', 'PROLONGATION', 'EARLY_END')),
    from_day       date        not null,
    until_day      date        not null check (until_day >= from_day),
    -- last day of the PASS after it
    ends_on        date        not null,
    organisation   text,
    recorded_by    text        not null,
    recorded_at    timestamptz not null
);
create index pass_change_of_person on pass_change (beneficiary_id);
