-- Local copies of what other services published, by their identifiers.
create table decision_copy (
    id              uuid primary key,
    beneficiary_id  uuid    not null,
    outcome         text    not null,
    basis           text,
    valid_from      date,
    valid_until     date,
    superseded      boolean not null,
    superseded_by   uuid,
    window_months   integer,
    window_start    text
);
create index decision_copy_beneficiary on decision_copy (beneficiary_id);

create table beneficiary_copy (
    id          uuid primary key,
    status      text not null,
    merged_into uuid
);
create index beneficiary_copy_merged on beneficiary_copy (merged_into) where merged_into is not null;

create table placement (
    id              uuid primary key,
    version         bigint      not null,
    changes         bigint      not null,
    beneficiary_id  uuid        not null,
    status          text        not null,
    employer_siret  text        not null,
    employer_siren  text        not null,
    employer_name   text,
    employer_role   text        not null,
    structure       text        not null,
    user_siret      text,
    user_name       text,
    mode            text        not null,
    contract_type   text,
    occupation      text,
    start_on        date        not null,
    end_on          date,
    weekly_hours    numeric(5, 2),
    agreement       text,
    ended_on        date,
    exit_code       text,
    decision_id     uuid,
    counting_until  date,
    worked_since    date,
    review_reason   text,
    registered_by   text,
    registered_at   timestamptz not null,
    updated_at      timestamptz not null
);
create index placement_beneficiary on placement (beneficiary_id);
create index placement_employer on placement (employer_siren, id desc);

create table allocation (
    placement_id  uuid          not null references placement,
    obligation_id uuid          not null references obligation,
    contract_id   uuid          not null references contract,
    lot_id        uuid          not null,
    share         numeric(5, 4) not null,
    primary key (placement_id, obligation_id)
);
create index allocation_obligation on allocation (obligation_id);
create index allocation_contract on allocation (contract_id);
