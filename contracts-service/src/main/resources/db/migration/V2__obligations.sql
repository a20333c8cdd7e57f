-- What an obligation's programme asks is a dated policy value.
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

create table obligation (
    id              uuid primary key,
    version         bigint      not null,
    changes         bigint      not null,
    contract_id     uuid        not null references contract,
    lot_id          uuid        not null,
    modality        text        not null,
    -- reserved contracts and incentives may have no figure of their own
    basis_kind      text,
    hours           numeric(12, 2),
    share           numeric(9, 6),
    amount_per_hour numeric(17, 2),
    programme       text        not null,
    from_on         date,
    -- the end in force, for lists: it moves by dated entries
    until_on        date,
    first_until_on  date,
    -- whether the last day was only reckoned from the contract's duration, or somebody set it
    end_reckoned    boolean     not null default true,
    -- a termination ends what is owed under the contract as well; the day that was agreed stays known
    ended_on        date,
    -- entered by mistake: on record with who said so and why
    annulled_at     timestamptz,
    annulled_by     text,
    annulment_reason text,
    calibration     jsonb,
    registered_at   timestamptz not null,
    -- whether anybody was ever placed: who must act is found without looking it up for every obligation that runs
    placed          boolean     not null default false,
    -- what is missing today and whether it is suspended, kept with every change
    shortfall       numeric(24, 2) not null default 0,
    suspended       boolean     not null default false,
    -- since when nothing is missing any more, kept by the database
    reached_on      date,
    -- never null
    until_sort      date        generated always as (coalesce(until_on, date '9999-12-31')) stored
);
create index obligation_contract on obligation (contract_id);
-- what must be done, longest ago first
create index obligation_from on obligation (from_on, id);
create index obligation_to_place on obligation (from_on, id, until_sort) where not placed;
create index obligation_until on obligation (until_on, id);

create table obligation_entry (
    id              uuid primary key,
    obligation_id   uuid        not null references obligation,
    kind            text        not null,
    effective_on    date        not null,
    hours           numeric(12, 2),
    amount          numeric(17, 2),
    until_on        date,
    -- hours owed that pass from one member of a consortium to another
    from_contractor text,
    to_contractor   text,
    reference       text,
    reason          text,
    opinion         text,
    recorded_at     timestamptz not null,
    recorded_by     text
);
create index obligation_entry_obligation on obligation_entry (obligation_id);
create index obligation_entry_effective on obligation_entry (effective_on);

-- Up to which day it was told that entries dated ahead took effect. One row.
create table due_told (
    one boolean primary key default true check (one),
    day date not null
);
insert into due_told (day) values (current_date);
