-- What was promised beyond hours: one row a promise. What would be rewritten by a change is kept beside it.
create table commitment (
    id             uuid primary key,
    version        bigint         not null,
    changes        bigint         not null,
    -- the place in the feed of changes
    changed_in     bigint         not null default change_position(),
    contract_id    uuid           not null references contract,
    kind           text           not null,
    lot_id         uuid,
    lot            text,
    quantity       numeric(12, 2),
    unit           text,
    description    text           not null,
    proof_expected text           not null,
    due_on         date,
    source         text           not null,
    programme      text,
    revisions      jsonb          not null,
    decisions      jsonb          not null,
    -- what achievements and decisions come to, for lists
    achieved       numeric(14, 2) not null,
    status         text           not null,
    closed         boolean        not null,
    registered_at  timestamptz    not null,
    registered_by  text,
    updated_at     timestamptz    not null,
    -- Who may see it is said by its contract, and lists are by contract's place too. Joined to half a million contracts a page
    -- would cost half a second, so the few columns are kept here. The database keeps them, whoever writes the contract.
    commune        text,
    epci           text,
    department     text,
    region         text,
    followed_by    text,
    buyer_siren    text,
    companies      varchar[],
    -- never null, so that cursors are plain comparisons
    due_sort       date           generated always as (coalesce(due_on, date '9999-12-31')) stored
);
create index commitment_changed_in on commitment (changed_in);
create index commitment_updated on commitment (updated_at, id);
create index commitment_contract on commitment (contract_id, due_sort, id) include (updated_at);
create index commitment_due on commitment (due_sort, id);
create index commitment_kind on commitment (kind, due_sort, id);
create index commitment_status on commitment (status, due_sort, id);
create index commitment_programme on commitment (programme, due_sort, id) where programme is not null;
create index commitment_commune on commitment (commune, due_sort, id);
create index commitment_epci on commitment (epci, due_sort, id);
create index commitment_department on commitment (department, due_sort, id);
create index commitment_region on commitment (region, due_sort, id);
create index commitment_followed on commitment (followed_by, due_sort, id) where followed_by is not null;
create index commitment_buyer on commitment (buyer_siren, due_sort, id);
create index commitment_companies on commitment using gin (companies);
-- feeds of changes go along indexes of who sees the rows, not through the changes of everybody
create index commitment_department_updated on commitment (department, updated_at, id, followed_by);
create index commitment_region_updated on commitment (region, updated_at, id, followed_by);
create index commitment_followed_updated on commitment (followed_by, updated_at, id) where followed_by is not null;
create index commitment_buyer_updated on commitment (buyer_siren, updated_at, id);

-- Rows are only ever added: what was wrong is taken back by a negative quantity.
create table achievement (
    id              uuid primary key,
    commitment_id   uuid           not null references commitment,
    achieved_on     date           not null,
    quantity        numeric(12, 2) not null,
    proof_reference text,
    note            text,
    recorded_at     timestamptz    not null,
    recorded_by     text
);
create index achievement_commitment on achievement (commitment_id, achieved_on, id);
