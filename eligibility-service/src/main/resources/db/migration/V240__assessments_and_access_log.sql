-- What the rules say of the claims of one referral alone: only its prescriber is told.
create table referral_assessment (
    referral_id      uuid        primary key,
    beneficiary_id   uuid        not null,
    outcome          text        not null check (outcome in ('ELIGIBLE', 'NOT_ELIGIBLE', 'MORE_INFORMATION')),
    assessed_on      date        not null,
    valid_until      date        check (valid_until >= assessed_on),
    rule_set_version text        not null,
    findings         bytea       not null,
    recorded_at      timestamptz not null,
    version          bigint      not null
);

-- Who read what is known of whom, and when. By pseudonym: the log itself tells no name.
create table access_log (
    id           uuid        primary key,
    at           timestamptz not null,
    person_id    uuid        not null,
    operation    text        not null,
    subject      text        not null,
    client       text        not null,
    organisation text,
    role         text        not null
);
create index access_log_at on access_log (at, id);
create index access_log_of_person on access_log (person_id, at, id);
