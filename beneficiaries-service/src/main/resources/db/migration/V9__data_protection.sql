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
