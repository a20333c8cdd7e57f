-- One row a contract; what is listed and filtered by has its column, what is only read with the contract is jsonb.
create table contract (
    id                      uuid primary key,
    version                 bigint      not null,
    changes                 bigint      not null,
    -- the place in the feed of changes
    changed_in              bigint      not null default change_position(),
    external_id             text        not null,
    kind                    text        not null,
    status                  text        not null,
    buyer_siret             text        not null,
    buyer_siren             text        not null,
    buyer_name              text,
    buyer_category          text        not null,
    -- the service of the buyer that the contract is for, as the buyer calls it
    buyer_service           text,
    -- whether the category is the one recorded for the buyer: then it takes a corrected one too
    category_taken          boolean     not null default false,
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
    -- parts in several territories, each with its share of what is owed
    parts                   jsonb       not null default '[]',
    social                  jsonb       not null,
    social_clause           boolean     not null,
    environmental           jsonb       not null,
    followed_by             text,
    -- who followed, one after the other; empty as long as it was the same ever since
    followers               jsonb       not null default '[]',
    framework_id            text,
    -- the operation it is part of and the tags it has, in the words of those who follow it
    operation               text,
    tags                    varchar[]   not null default '{}',
    lots                    jsonb       not null,
    contractor_ids          varchar[]   not null,
    modifications           jsonb       not null,
    terminated_on           date,
    termination_reason      text,
    -- recorded in error: they stay, with why they were none
    annulled_terminations   jsonb       not null default '[]',
    -- entered by mistake: on record with who said so and why
    annulled_at             timestamptz,
    annulled_by             text,
    annulment_reason        text,
    -- of the closure in force, looked at under the contract's lock
    closed_on               date,
    provenance              jsonb,
    warnings                jsonb       not null,
    source_fingerprint      text,
    -- what people did that a later publication must not undo: facts they changed, warnings they checked
    facts_by_hand           varchar[]   not null default '{}',
    cleared_warnings        jsonb       not null default '[]',
    registered_at           timestamptz not null,
    updated_at              timestamptz not null,
    -- kept by the features above, never by an update of the contract itself
    employer_sirens         varchar[]   not null default '{}',
    programmes              varchar[]   not null default '{}',
    hours_owed              boolean     not null default false,
    -- an order of 10^14 euros at a cent an hour is nonsense, but no reason to fail
    shortfall               numeric(24, 2) not null default 0,
    -- what lists are sorted and searched by: never null, so that cursors are plain comparisons
    companies               varchar[]   generated always as (contractor_ids || employer_sirens) stored,
    warned                  boolean     generated always as (warnings <> '[]'::jsonb) stored,
    notified_sort           date        generated always as (coalesce(notified_on, date '0001-01-01')) stored,
    -- A contract notified late does not end before that, whatever is published: who asks for contracts notified from a day
    -- on, by their end, need not read those that ended before it.
    ends_sort               date        generated always as
        (greatest(coalesce(ends_on, date '9999-12-31'), coalesce(notified_on - 1, date '0001-01-01'))) stored
    -- shortfalls change with every acceptance: room for the new row beside the old one
) with (fillfactor = 90);

-- A SIRET says its SIREN and a commune its département: without knowing that, pages of a large buyer are sorted whole.
create statistics contract_buyer_depends (dependencies) on buyer_siren, buyer_siret from contract;
create statistics contract_place_depends (dependencies) on commune, epci, department, region from contract;

create index contract_changed_in on contract (changed_in);
create index contract_annulled on contract (notified_sort desc, id desc) where status = 'ANNULLED';
create index contract_updated on contract (updated_at, id);
create index contract_number on contract (external_id);
-- a number belongs to one contract that stands: who annulled one that was entered by mistake registers the right one under it
create unique index contract_standing_number on contract (buyer_siret, external_id) where annulled_at is null;
create index contract_by_number on contract (buyer_siret, external_id);
-- the subsequent contracts of a framework agreement, by the number that its buyer gave it
create index contract_framework on contract (framework_id, buyer_siren, notified_sort desc, id desc) where framework_id is not null;
create index contract_operation on contract (operation, notified_sort desc, id desc) where operation is not null;
create index contract_service on contract (buyer_service, notified_sort desc, id desc) where buyer_service is not null;
create index contract_tags on contract using gin (tags);

-- What is within reach of one territory, follower or buyer is read from one index that also holds what lists are narrowed and
-- sorted by: however few of these contracts fit, no contract is read that is not shown.
create index contract_department on contract
    (department, notified_sort desc, id desc, followed_by, hours_owed, social_clause, status, warned)
    include (region, ends_sort, shortfall, updated_at, programmes);
create index contract_followed on contract
    (followed_by, notified_sort desc, id desc, hours_owed, social_clause, status, warned)
    include (department, region, ends_sort, shortfall, updated_at, programmes) where followed_by is not null;
create index contract_buyer on contract
    (buyer_siren, notified_sort desc, id desc, hours_owed, social_clause, status, warned)
    include (buyer_siret, department, region, followed_by, ends_sort, shortfall, updated_at, programmes);
create index contract_region on contract
    (region, notified_sort desc, id desc, followed_by, hours_owed, social_clause, status, warned);
create index contract_epci on contract (epci, notified_sort desc, id desc, followed_by, hours_owed, social_clause, status, warned)
    include (region);
create index contract_commune on contract (commune);
create index contract_companies on contract using gin (companies);
create index contract_programmes on contract using gin (programmes);

-- Along the whole list: what does not fit is passed over without reading the contract.
create index contract_notified on contract
    (notified_sort desc, id desc, followed_by, hours_owed, social_clause, status, warned);
create index contract_ends on contract
    (ends_sort, id, notified_sort, region, followed_by, hours_owed, social_clause, status, warned);
create index contract_shortfall on contract
    (shortfall desc, id desc, region, followed_by, hours_owed, social_clause, status, warned);

-- Rare things have partial indexes: few rows, and no cost for the rest.
create index contract_owed on contract (notified_sort desc, id desc) where hours_owed;
create index contract_warned on contract (notified_sort desc, id desc) where warned;
-- gaps between what is declared and what is owed or required, in the order of the list and by whom it is usually narrowed
create index contract_gap_clause on contract (notified_sort desc, id desc) where social_clause and not hours_owed;
create index contract_gap_condition on contract (notified_sort desc, id desc)
    where not social_clause and consultation_launched_on >= date '2026-08-21';
create index contract_gap_condition_buyer on contract (buyer_siren, notified_sort desc, id desc)
    where not social_clause and consultation_launched_on >= date '2026-08-21';
create index contract_gap_condition_department on contract (department, notified_sort desc, id desc)
    where not social_clause and consultation_launched_on >= date '2026-08-21';

-- In which territories a contract has a part, one row a name of each, and in which it lies itself where nobody followed it by name
-- before somebody did: who looks after one of them sees the contract. The database keeps them with the contract, whoever writes it.
create table contract_territory (
    territory   text not null,
    contract_id uuid not null references contract on delete cascade,
    -- last day on which nobody followed by name what lies there: long ago where somebody ever did, null where nobody does
    until       date,
    primary key (territory, contract_id)
);
create index contract_territory_contract on contract_territory (contract_id);

-- Parts of contracts by their place, where each lies and who follows it by name to this day: who looks after one decides what is
-- done in it. The database keeps them with the contract, whoever writes it.
create table contract_part (
    contract_id uuid not null references contract on delete cascade,
    kind        text not null,
    code        text not null,
    commune     text,
    epci        text,
    department  text,
    region      text,
    followed_by text,
    primary key (contract_id, kind, code)
);

-- Which legal unit holds or held which lot, in any part: looked up in the lots of every contract of a company, its lists would
-- read each of them. The database keeps it with the contract, whoever writes it.
create table lot_holder (
    contract_id uuid not null references contract on delete cascade,
    lot_id      uuid not null,
    siren       text not null,
    primary key (contract_id, lot_id, siren)
);
create index lot_holder_siren on lot_holder (siren, contract_id, lot_id);

-- What a contract was known by before somebody corrected its buyer or number: publications go on using it.
create table contract_former_key (
    buyer_siret text not null,
    external_id text not null,
    contract_id uuid not null references contract,
    primary key (buyer_siret, external_id)
);
create index contract_former_key_contract on contract_former_key (contract_id);
