-- One row a contract; what is listed and filtered by has its column, what is only read with the contract is jsonb.
create table contract (
    id                      uuid primary key,
    version                 bigint      not null,
    changes                 bigint      not null,
    external_id             text        not null,
    kind                    text        not null,
    status                  text        not null,
    buyer_siret             text        not null,
    buyer_siren             text        not null,
    buyer_name              text,
    buyer_category          text        not null,
    title                   text,
    cpv                     text,
    market_type             text        not null,
    market_type_derived     boolean     not null,
    procedure               text        not null,
    consultation_launched_on date,
    estimated_value         numeric(17, 2),
    notified_on             date,
    duration_months         integer,
    ends_on                 date,
    amount                  numeric(17, 2),
    place                   jsonb       not null,
    commune                 text,
    epci                    text,
    department              text,
    region                  text,
    social                  jsonb       not null,
    social_clause           boolean     not null,
    environmental           jsonb       not null,
    followed_by             text,
    framework_id            text,
    lots                    jsonb       not null,
    contractor_ids          varchar[]   not null,
    modifications           jsonb       not null,
    provenance              jsonb,
    warnings                jsonb       not null,
    source_fingerprint      text,
    registered_at           timestamptz not null,
    updated_at              timestamptz not null,
    -- kept by the features above, never by an update of the contract itself
    employer_sirens         varchar[]   not null default '{}',
    programmes              varchar[]   not null default '{}',
    hours_owed              boolean     not null default false,
    shortfall               numeric(12, 2) not null default 0,
    -- what lists are sorted and searched by: never null, so that cursors are plain comparisons
    companies               varchar[]   generated always as (contractor_ids || employer_sirens) stored,
    warned                  boolean     generated always as (warnings <> '[]'::jsonb) stored,
    notified_sort           date        generated always as (coalesce(notified_on, date '0001-01-01')) stored,
    ends_sort               date        generated always as (coalesce(ends_on, date '9999-12-31')) stored,
    unique (buyer_siret, external_id)
);
create index contract_notified on contract (notified_sort desc, id desc);
create index contract_buyer on contract (buyer_siren, notified_sort desc, id desc);
create index contract_followed on contract (followed_by, notified_sort desc, id desc) where followed_by is not null;
create index contract_department on contract (department, notified_sort desc, id desc);
create index contract_updated on contract (updated_at, id);
create index contract_companies on contract using gin (companies);

create table obligation (
    id              uuid primary key,
    version         bigint      not null,
    changes         bigint      not null,
    contract_id     uuid        not null references contract,
    lot_id          uuid        not null,
    modality        text        not null,
    basis_kind      text        not null,
    hours           numeric(12, 2),
    share           numeric(9, 6),
    amount_per_hour numeric(17, 2),
    programme       text        not null,
    from_on         date,
    until_on        date,
    calibration     jsonb,
    registered_at   timestamptz not null
);
create index obligation_contract on obligation (contract_id);

create table obligation_entry (
    id            uuid primary key,
    obligation_id uuid        not null references obligation,
    kind          text        not null,
    effective_on  date        not null,
    hours         numeric(12, 2),
    amount        numeric(17, 2),
    reference     text,
    reason        text,
    opinion       text,
    recorded_at   timestamptz not null,
    recorded_by   text
);
create index obligation_entry_obligation on obligation_entry (obligation_id);

create table programme (
    code  text primary key,
    label text not null
);
insert into programme (code, label) values
    ('NONE', 'Aucun programme'),
    ('PNRU', 'Programme national de rénovation urbaine'),
    ('NPNRU_INVESTMENT', 'NPNRU, opérations d''investissement'),
    ('NPNRU_GUP', 'NPNRU, gestion urbaine de proximité'),
    ('EU_FUNDS', 'Fonds européens'),
    ('OTHER', 'Autre programme');
