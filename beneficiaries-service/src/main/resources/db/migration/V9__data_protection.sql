-- That somebody's data were erased, by whom and why: never whose.
create table erasure (
    id           uuid        primary key,
    cause        text        not null check (cause in ('PERSON_ASKED', 'WRONGLY_RECORDED', 'RETENTION_OVER')),
    reason       text,
    done_by      text,
    organisation text,
    referrals    int         not null,
    done_at      timestamptz not null
);

-- Pseudonyms behind which there is nobody any more. They stand in links and facts for ever; nothing leads from them to a person.
create table erased_pseudonym (
    beneficiary_id uuid        primary key,
    erasure_id     uuid        not null references erasure,
    cause          text        not null,
    -- the version that others are told it with
    told_version   bigint      not null,
    erased_at      timestamptz not null
);
create index erased_pseudonym_erasure on erased_pseudonym (erasure_id);

-- When somebody was last in contact, apart from their referrals: a decision, a placement, or what a facilitator noted.
create table last_contact (
    beneficiary_id uuid primary key,
    contact_on     date not null
);

-- Whose data are kept for long enough soon: told to who follows them, so that a contact can still be noted.
create table retention_notice (
    id              uuid primary key references beneficiary on delete cascade,
    last_contact_on date not null,
    ends_on         date not null,
    becomes         text not null check (becomes in ('ERASED', 'ARCHIVED')),
    noticed_on      date not null
);
create index retention_notice_ends on retention_notice (ends_on);

-- Who was behind pseudonyms on which hours rest, sealed (key ring "people"), for who answers for personal data alone.
create table archived_person (
    id             uuid        primary key,
    pseudonyms     uuid[]      not null,
    identity       bytea       not null,
    archived_at    timestamptz not null,
    archived_until date        not null
);
create index archived_person_until on archived_person (archived_until);
create index archived_person_pseudonyms on archived_person using gin (pseudonyms);

-- Since when somebody opposes that their data are worked with; the same under all their pseudonyms.
alter table beneficiary add column opposed_since timestamptz;
create table opposition_act (
    id             uuid        primary key,
    beneficiary_id uuid        not null references beneficiary on delete cascade,
    act            text        not null check (act in ('OPPOSED', 'WITHDRAWN')),
    reason         text        not null,
    done_by        text        not null,
    organisation   text,
    done_at        timestamptz not null
);
create index opposition_act_of_person on opposition_act (beneficiary_id, done_at);
