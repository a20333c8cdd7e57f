create table statement (
    id             uuid primary key,
    version        bigint      not null,
    changes        bigint      not null,
    obligation_id  uuid        not null references obligation,
    contract_id    uuid        not null references contract,
    employer_siret text        not null,
    employer_siren text        not null,
    month          date        not null,
    status         text        not null,
    entered_by     text        not null,
    entered_by_subject text,
    submitted_at   timestamptz,
    decided_at     timestamptz,
    decided_by     text,
    registered_at  timestamptz not null,
    updated_at     timestamptz not null,
    unique (obligation_id, employer_siren, month)
);
create index statement_contract on statement (contract_id, month);
create index statement_employer on statement (employer_siren, id desc);
create index statement_status on statement (status, id desc);

create table statement_line (
    id           uuid primary key,
    statement_id uuid          not null references statement,
    placement_id uuid          not null references placement,
    hours        numeric(7, 2) not null,
    days         jsonb,
    status       text          not null,
    reason       text,
    rejections   jsonb         not null,
    entry_id     uuid,
    unique (statement_id, placement_id)
);

-- Accepted hours. Rows are only ever added: a correction is a reversal and a new row.
create table hours_entry (
    id             uuid primary key,
    placement_id   uuid          not null references placement,
    beneficiary_id uuid          not null,
    obligation_id  uuid          not null references obligation,
    contract_id    uuid          not null references contract,
    statement_id   uuid          not null references statement,
    month          date          not null,
    hours          numeric(7, 2) not null,
    kind           text          not null,
    reverses       uuid unique   references hours_entry,
    reason         text,
    accepted_at    timestamptz   not null,
    accepted_by    text          not null
);
create index hours_entry_obligation on hours_entry (obligation_id);
create index hours_entry_person_month on hours_entry (beneficiary_id, month);
create function hours_are_kept() returns trigger language plpgsql as
    $$ begin raise exception 'accepted hours are never changed or deleted'; end $$;
create trigger hours_entry_is_kept before update or delete on hours_entry
    for each row execute function hours_are_kept();

-- One row a person and month, held while hours of that month are accepted: one hour counts once.
create table person_month (
    beneficiary_id uuid not null,
    month          date not null,
    primary key (beneficiary_id, month)
);
